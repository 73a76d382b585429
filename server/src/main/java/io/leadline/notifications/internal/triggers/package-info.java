/** Hears what happens and notes who is to be told of it, each trigger once. */
@NullMarked
package io.leadline.notifications.internal.triggers;

import org.jspecify.annotations.NullMarked;
