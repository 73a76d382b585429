/** Hears what happens and notes who is to be told of it, each cause once. */
@NullMarked
package io.leadline.notifications.internal.causes;

import org.jspecify.annotations.NullMarked;
