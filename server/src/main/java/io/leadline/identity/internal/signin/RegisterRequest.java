package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.tenants.NewTenant;
import io.leadline.platform.email.ValidEmail;
import io.leadline.tenancy.Locality;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param timeZone the IANA zone whose midnight counts in the tenant; UTC unless given
 * @param defaultRegion ISO 3166 alpha-2; how a phone number without a country code is read; follows from the zone unless given
 */
record RegisterRequest(
        @NotBlank @Size(max = 200) String tenantName,

        @NotBlank @ValidEmail @Schema(format = "email") @Size(max = 254) String email,

        @NotBlank @Size(max = Passwords.MAX_LENGTH) String password,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,

        @Nullable @Size(max = 64) @Schema(example = "Europe/Berlin")
        String timeZone,

        @Nullable @Size(min = 2, max = 2) @Schema(example = "DE")
        String defaultRegion) {
    NewTenant tenant() {
        return new NewTenant(tenantName.strip(), Locality.of(timeZone, defaultRegion));
    }

    @AssertTrue(message = "time_zone must be an IANA zone such as Europe/Berlin") boolean isTimeZoneValid() {
        return timeZone == null || Locality.isTimeZone(timeZone);
    }

    @AssertTrue(message = "default_region must be an ISO 3166 country code such as DE") boolean isDefaultRegionValid() {
        return defaultRegion == null || Locality.isRegion(defaultRegion);
    }
}
