package io.leadline.identity.internal.preferences;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/me/preferences")
@Tag(name = "preferences", description = "What a person keeps for themselves in a tenant")
class PreferenceController {
    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "getPreferences", summary = "All I saved in this tenant, by name")
    PreferencesResponse all(Caller caller) {
        return new PreferencesResponse(preferences.all(caller));
    }

    @GetMapping("/{name}")
    @Requires(Role.VIEWER)
    @MayRespondWith({"invalid_parameter", "not_found"})
    @Operation(operationId = "getPreference", summary = "What I saved under this name")
    JsonNode get(Caller caller, @PathVariable String name) {
        return preferences.get(caller, name);
    }

    @PutMapping("/{name}")
    @Requires(Role.VIEWER)
    @MayRespondWith({"invalid_parameter", "too_many_preferences"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putPreference",
            summary = "Save something under this name",
            description =
                    "Any JSON object or list of at most 16 KiB; at most 100 names. It takes the place of what was there.")
    void put(Caller caller, @PathVariable String name, @RequestBody JsonNode value) {
        preferences.put(caller, name, value);
    }

    @DeleteMapping("/{name}")
    @Requires(Role.VIEWER)
    @MayRespondWith({"invalid_parameter", "not_found"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePreference", summary = "Delete what I saved under this name")
    void delete(Caller caller, @PathVariable String name) {
        preferences.delete(caller, name);
    }
}
