package io.leadline.tenancy.internal;

import io.leadline.tenancy.Tenant;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record TenantView(
        String id,
        String name,
        String timeZone,
        String defaultRegion,
        boolean requireTwoFactor,
        Map<String, @Nullable Object> settings,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id().value(),
                tenant.name(),
                tenant.timeZone().getId(),
                tenant.defaultRegion(),
                tenant.requireTwoFactor(),
                tenant.settings(),
                tenant.version(),
                tenant.createdAt(),
                tenant.updatedAt());
    }
}
