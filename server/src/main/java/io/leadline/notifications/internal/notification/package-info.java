/** A notification: what it says and how it is kept. */
@NullMarked
package io.leadline.notifications.internal.notification;

import org.jspecify.annotations.NullMarked;
