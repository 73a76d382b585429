package io.leadline.notifications.internal.preferences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a member as somebody to be told.
 *
 * @param digestedOn the day of the last digest in the person's zone
 */
public record RecipientRow(
        NotificationPreferences preferences, @Nullable LocalDate digestedOn) {}
