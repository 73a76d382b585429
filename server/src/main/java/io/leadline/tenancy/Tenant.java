package io.leadline.tenancy;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * A tenant.
 *
 * @param timeZone whose midnight and 03:00 count for daily work
 * @param defaultRegion ISO 3166 alpha-2 code; how a phone number without a country code is read
 * @param requireTwoFactor whether members need a second factor to work in the tenant
 * @param settings free settings of the tenant, as JSON
 */
public record Tenant(
        TenantId id,
        String name,
        ZoneId timeZone,
        String defaultRegion,
        boolean requireTwoFactor,
        Map<String, @org.jspecify.annotations.Nullable Object> settings,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
