package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.players.Player;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.players.Visibility;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/gamification")
@Tag(name = "gamification")
class ProfileController {
    private final Profiles profiles;
    private final PlayerRepository players;
    private final GameRules rules;

    ProfileController(Profiles profiles, PlayerRepository players, GameRules rules) {
        this.profiles = profiles;
        this.players = players;
        this.rules = rules;
    }

    @GetMapping("/me")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getMyGameProfile", summary = "Your points, level, streak, badges and what comes next")
    GameProfileView me(Caller caller) {
        return read(caller, caller.userId());
    }

    @GetMapping("/people/{user_id}")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "getGameProfile",
            summary = "A member's points, level, streak and badges",
            description = "Of members who are anonymous or hidden only for supervisors, as are the entries.")
    GameProfileView person(Caller caller, @PathVariable("user_id") long userId) {
        boolean open = userId == caller.userId().value()
                || caller.role().covers(Role.SUPERVISOR)
                || players.find(caller.tenantId(), userId)
                        .map(Player::visibility)
                        .filter(visibility -> visibility != Visibility.LISTED)
                        .isEmpty();
        if (!open || !players.isMember(caller.tenantId(), userId)) {
            throw new NotFoundException("member", userId);
        }
        return read(caller, new UserId(userId));
    }

    @PutMapping("/me/visibility")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "putMyVisibility",
            summary = "Choose how you stand on boards",
            description =
                    "listed: with your name. anonymous: with place and points, your name for supervisors alone. hidden:"
                            + " not at all.")
    GameProfileView choose(Caller caller, @RequestBody @Valid VisibilityRequest body) {
        rules.latest(caller.tenantId());
        players.choose(caller.tenantId(), caller.userId().value(), body.visibility());
        return read(caller, caller.userId());
    }

    private GameProfileView read(Caller caller, UserId userId) {
        GameSettings settings = rules.latest(caller.tenantId()).settings();
        boolean withEntries = userId.equals(caller.userId()) || caller.role().covers(Role.SUPERVISOR);
        return profiles.of(caller.tenantId(), userId, settings, withEntries);
    }
}
