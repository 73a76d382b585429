package io.leadline.notifications.internal.preferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told in one tenant.
 *
 * @param types those left out are as they are unless told
 * @param quietHours null for none
 * @param digestHour of the day, 0 to 23, on the person's wall clock
 * @param timeZone the IANA zone of that clock; null for the tenant's
 */
public record NotificationPreferences(
        @NotNull @Size(max = 50) List<@NotNull @Valid TypePreference> types,
        @Nullable @Valid QuietHours quietHours,
        @NotNull @Min(0) @Max(23) Integer digestHour,
        @Nullable @Size(max = 64) String timeZone) {
    private static final int MORNING = 8;
    static final NotificationPreferences UNLESS_TOLD = new NotificationPreferences(List.of(), null, MORNING, null);

    @AssertTrue(message = "time_zone must be an IANA zone such as Europe/Berlin") boolean isTimeZoneValid() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "types must not name the same type twice") boolean isTypesValid() {
        return types == null
                || types.stream()
                                .map(one -> one == null ? null : one.type())
                                .distinct()
                                .count()
                        == types.size();
    }

    public Channels of(NotificationType type) {
        return types.stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .map(one -> new Channels(one.inApp(), one.email()))
                .orElseGet(type::unlessTold);
    }

    /** The same with every type there is, in their order. */
    NotificationPreferences complete() {
        List<TypePreference> all = Arrays.stream(NotificationType.values())
                .map(type -> new TypePreference(type, of(type).inApp(), of(type).email()))
                .toList();
        return new NotificationPreferences(all, quietHours, digestHour, timeZone);
    }

    public ZoneId zoneOr(ZoneId ofTenant) {
        return timeZone == null ? ofTenant : ZoneId.of(timeZone);
    }

    public Optional<Instant> quietUntil(Instant moment, ZoneId zone) {
        return quietHours == null ? Optional.empty() : quietHours.endAt(moment, zone);
    }

    /**
     * When the next digest is to be sent: after the moment, and not on a day that had one.
     *
     * @param digestedOn the person's day of the last one
     */
    public Instant nextDigest(Instant moment, ZoneId zone, @Nullable LocalDate digestedOn) {
        LocalTime hour = LocalTime.of(digestHour, 0);
        LocalDate day = LocalDate.ofInstant(moment, zone);
        while (!WallClock.first(day, hour, zone).isAfter(moment) || isNotAfter(day, digestedOn)) {
            day = day.plusDays(1);
        }
        return WallClock.first(day, hour, zone);
    }

    private static boolean isNotAfter(LocalDate day, @Nullable LocalDate other) {
        return other != null && !day.isAfter(other);
    }
}
