/** Notifications by mail. */
@NullMarked
package io.leadline.notifications.internal.mailing;

import org.jspecify.annotations.NullMarked;
