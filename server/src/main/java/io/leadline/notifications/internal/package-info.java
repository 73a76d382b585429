/** A person's notifications: gathered from their causes, shown, told live and mailed. */
@NullMarked
package io.leadline.notifications.internal;

import org.jspecify.annotations.NullMarked;
