/** What people are told of and how they want to be told: types, channels, quiet hours, the digest's hour. */
@NullMarked
package io.leadline.notifications.internal.preferences;

import org.jspecify.annotations.NullMarked;
