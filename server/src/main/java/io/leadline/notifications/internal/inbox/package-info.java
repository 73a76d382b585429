/** The notifications of a person, as they read them. */
@NullMarked
package io.leadline.notifications.internal.inbox;

import org.jspecify.annotations.NullMarked;
