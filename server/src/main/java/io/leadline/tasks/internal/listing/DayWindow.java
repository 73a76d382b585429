package io.leadline.tasks.internal.listing;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What today is for somebody: a day of 23 or 25 hours where the clocks change. */
@Component
class DayWindow {
    private final Tenants tenants;
    private final Clock clock;

    DayWindow(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The present moment and the end of its day. */
    record Span(Instant now, Instant end) {}

    /**
     * Today in a zone.
     *
     * @param zone null for the tenant's
     * @throws DomainException 400 {@code invalid_parameter} for a zone there is not
     */
    Span in(TenantId tenantId, @Nullable String zone) {
        Instant now = clock.instant();
        ZoneId where = zone == null || zone.isEmpty() ? tenants.get(tenantId).timeZone() : known(zone);
        Instant end =
                LocalDate.ofInstant(now, where).plusDays(1).atStartOfDay(where).toInstant();
        return new Span(now, end);
    }

    private static ZoneId known(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new DomainException(
                    ProblemType.INVALID_PARAMETER, "time_zone must be an IANA time zone such as Europe/Berlin.");
        }
        return ZoneId.of(zone);
    }
}
