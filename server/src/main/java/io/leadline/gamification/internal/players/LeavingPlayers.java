package io.leadline.gamification.internal.players;

import io.leadline.identity.events.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Boards list members alone, so whoever leaves a tenant leaves its boards. Of a person who is erased the ledger keeps an id that names nobody, and
 * adds up as before.
 */
@Component
class LeavingPlayers {
    private final PlayerRepository players;

    LeavingPlayers(PlayerRepository players) {
        this.players = players;
    }

    @EventListener
    void on(AccountErased event) {
        players.hideEverywhere(event.userId().value());
    }
}
