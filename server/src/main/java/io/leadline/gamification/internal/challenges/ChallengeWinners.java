package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.events.ChallengeWon;
import io.leadline.gamification.internal.challenges.ChallengeStandingRepository.Winner;
import io.leadline.gamification.internal.ledger.Ledger;
import io.leadline.gamification.internal.ledger.LedgerEntry;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who won a challenge, and what they get for it. */
@Component
class ChallengeWinners {
    private final ChallengeStandingRepository standings;
    private final Ledger ledger;
    private final TenantDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChallengeWinners(
            ChallengeStandingRepository standings,
            Ledger ledger,
            TenantDays days,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    List<Winner> find(TenantId tenantId, Challenge challenge) {
        return standings.winners(tenantId, challenge);
    }

    /** Notes their wins, books their prizes and tells of both. */
    void honour(TenantId tenantId, Challenge challenge, List<Winner> winners) {
        standings.insertWins(tenantId, challenge.id(), winners);
        if (challenge.prizePoints() > 0) {
            ledger.append(tenantId, prizes(tenantId, challenge, winners));
        }
        winners.forEach(winner -> events.publishEvent(
                new ChallengeWon(tenantId, new UserId(winner.userId()), challenge.id(), challenge.name())));
    }

    private List<LedgerEntry> prizes(TenantId tenantId, Challenge challenge, List<Winner> winners) {
        LocalDate today = days.today(tenantId);
        return winners.stream()
                .map(winner -> LedgerEntry.given(
                        winner.userId(), "challenge", challenge.id(), challenge.prizePoints(), today, clock.instant()))
                .toList();
    }
}
