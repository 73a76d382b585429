/** Brings what waits to those it is for. */
@NullMarked
package io.leadline.notifications.internal.delivery;

import org.jspecify.annotations.NullMarked;
