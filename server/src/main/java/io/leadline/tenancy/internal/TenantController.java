package io.leadline.tenancy.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.EntityTags;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.JsonColumn;
import io.leadline.platform.web.json.MergePatch;
import io.leadline.tenancy.Tenant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/tenant")
@Tag(name = "tenants")
class TenantController {
    private static final int MAX_SETTINGS_LENGTH = 64 * 1024;

    private final TenantRegistry tenants;
    private final MergePatch mergePatch;
    private final JsonColumn json;
    private final Clock clock;

    TenantController(TenantRegistry tenants, MergePatch mergePatch, JsonColumn json, Clock clock) {
        this.tenants = tenants;
        this.mergePatch = mergePatch;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "getTenant", summary = "The tenant named in X-Tenant-ID")
    ResponseEntity<TenantView> get(Caller caller) {
        return answer(tenants.get(caller.tenantId()));
    }

    @PatchMapping(consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "changeTenant",
            summary = "Change name, time zone, default region, the need for a second factor, or settings",
            description =
                    "A JSON Merge Patch (RFC 7396). With require_two_factor, members who have no second factor are refused"
                            + " with two_factor_setup_required until they set one up, the one who asks for it included.")
    ResponseEntity<TenantView> change(
            Caller caller,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(TenantSettings.class) JsonNode body) {
        Tenant tenant = tenants.get(caller.tenantId());
        EntityTags.check(ifMatch, tenant.version());
        TenantSettings wanted = mergePatch.apply(TenantSettings.of(tenant), body, TenantSettings.class);
        if (json.write(wanted.settings()).length() > MAX_SETTINGS_LENGTH) {
            throw new InvalidRequestException("settings", "too_long", "Settings may take at most 64 KiB.");
        }
        if (!JsonColumn.isStorable(wanted.settings())) {
            throw new InvalidRequestException(
                    "settings",
                    "not_storable",
                    "A text holds a NUL or half of a character pair, or a number is too large.");
        }
        return answer(tenants.update(
                tenant,
                new Tenant(
                        tenant.id(),
                        wanted.name().strip(),
                        ZoneId.of(wanted.timeZone()),
                        wanted.defaultRegion().toUpperCase(Locale.ROOT),
                        wanted.requireTwoFactor(),
                        wanted.settings(),
                        tenant.version(),
                        tenant.createdAt(),
                        clock.instant())));
    }

    private static ResponseEntity<TenantView> answer(Tenant tenant) {
        return ResponseEntity.ok().eTag(EntityTags.of(tenant.version())).body(TenantView.of(tenant));
    }
}
