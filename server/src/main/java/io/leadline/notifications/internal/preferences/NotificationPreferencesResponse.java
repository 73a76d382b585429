package io.leadline.notifications.internal.preferences;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told in one tenant.
 *
 * @param types every type there is
 * @param timeZone as the person wishes; null for the tenant's
 * @param effectiveTimeZone the zone quiet hours and digest hour count in
 */
record NotificationPreferencesResponse(
        List<TypePreference> types,
        @Nullable QuietHours quietHours,
        int digestHour,
        @Nullable String timeZone,
        String effectiveTimeZone) {
    static NotificationPreferencesResponse of(NotificationPreferences preferences, ZoneId ofTenant) {
        NotificationPreferences complete = preferences.complete();
        return new NotificationPreferencesResponse(
                complete.types(),
                complete.quietHours(),
                complete.digestHour(),
                complete.timeZone(),
                complete.zoneOr(ofTenant).getId());
    }
}
