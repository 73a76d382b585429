package io.leadline.gamification.internal.players;

import io.leadline.identity.events.AccountErased;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/**
 * Boards list members alone, so whoever leaves a tenant leaves its boards. Of a person who is erased the ledger keeps an id that names nobody, and
 * adds up as before.
 */
@Component
class GamificationMemberOffboarding {
    private final PlayerRepository players;

    GamificationMemberOffboarding(PlayerRepository players) {
        this.players = players;
    }

    @ReactPhase
    void on(AccountErased event) {
        players.hideEverywhere(event.userId().value());
    }
}
