/** What is about notifications as a whole. */
@NullMarked
package io.leadline.notifications.internal;

import org.jspecify.annotations.NullMarked;
