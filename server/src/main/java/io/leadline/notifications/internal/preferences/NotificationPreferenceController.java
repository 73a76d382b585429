package io.leadline.notifications.internal.preferences;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/notification-preferences")
@Tag(name = "preferences")
class NotificationPreferenceController {
    private final NotificationPreferenceService service;
    private final Tenants tenants;

    NotificationPreferenceController(NotificationPreferenceService service, Tenants tenants) {
        this.service = service;
        this.tenants = tenants;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "getNotificationPreferences", summary = "How I am told in this tenant")
    NotificationPreferencesResponse get(Caller caller) {
        return NotificationPreferencesResponse.of(
                service.get(caller), tenants.get(caller.tenantId()).timeZone());
    }

    @PutMapping
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "putNotificationPreferences",
            summary = "Say how I want to be told in this tenant",
            description =
                    "Takes the place of what was there, and effect at once. Types left out are told as they are unless told"
                            + " otherwise. Quiet hours hold back e-mail and what calls for attention, on the wall clock of"
                            + " time_zone, or of the tenant's zone; to before from means on the next day.")
    NotificationPreferencesResponse put(Caller caller, @RequestBody @Valid NotificationPreferences body) {
        service.put(caller, body);
        return get(caller);
    }
}
