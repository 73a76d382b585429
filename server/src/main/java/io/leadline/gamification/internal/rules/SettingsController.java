package io.leadline.gamification.internal.rules;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/gamification/settings")
@Tag(name = "gamification")
class SettingsController {
    private final GameRules rules;

    SettingsController(GameRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "getGameSettings", summary = "What earns how many points, the caps, levels and difficulty")
    ResponseEntity<GameSettingsVersionView> get(Caller caller) {
        return answer(rules.latest(caller.tenantId()));
    }

    @PutMapping
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "putGameSettings",
            summary = "Change the rules, for what happens from now on",
            description =
                    "Makes a new version. What happened before is counted by the version of its time, also when it is"
                            + " corrected later.")
    ResponseEntity<GameSettingsVersionView> put(
            Caller caller,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid GameSettings body) {
        return answer(rules.change(caller, ifMatch, body));
    }

    private static ResponseEntity<GameSettingsVersionView> answer(GameVersion version) {
        return ResponseEntity.ok().eTag(EntityTags.of(version.number())).body(GameSettingsVersionView.of(version));
    }
}
