package io.leadline.tenancy.internal;

import io.leadline.tenancy.Tenant;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may change of a tenant.
 *
 * @param timeZone an IANA zone such as {@code Europe/Berlin}
 * @param defaultRegion ISO 3166 alpha-2, such as {@code DE}
 * @param requireTwoFactor whether members need a second factor: those without one can sign in and set one up, and do nothing
 *     else in this tenant
 */
record TenantSettings(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 64) String timeZone,
        @NotBlank @Size(max = 2) String defaultRegion,
        @NotNull Boolean requireTwoFactor,
        @NotNull Map<String, @Nullable Object> settings) {
    static TenantSettings of(Tenant tenant) {
        return new TenantSettings(
                tenant.name(),
                tenant.timeZone().getId(),
                tenant.defaultRegion(),
                tenant.requireTwoFactor(),
                tenant.settings());
    }

    @AssertTrue(message = "time_zone must be an IANA zone such as Europe/Berlin") boolean isTimeZoneValid() {
        return ZoneId.getAvailableZoneIds().contains(String.valueOf(timeZone));
    }

    @AssertTrue(message = "default_region must be an ISO 3166 country code such as DE") boolean isDefaultRegionValid() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                .contains(String.valueOf(defaultRegion).toUpperCase(Locale.ROOT));
    }
}
