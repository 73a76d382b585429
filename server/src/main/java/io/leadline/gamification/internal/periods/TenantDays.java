package io.leadline.gamification.internal.periods;

import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as the tenant has them. */
@Component
public class TenantDays {
    private final Tenants tenants;
    private final Clock clock;

    TenantDays(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    public ZoneId zone(TenantId tenantId) {
        return tenants.get(tenantId).timeZone();
    }

    /** The instant at which the day is over. */
    public Instant endOf(TenantId tenantId, LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone(tenantId)).toInstant();
    }

    public LocalDate today(TenantId tenantId) {
        return clock.instant().atZone(zone(tenantId)).toLocalDate();
    }
}
