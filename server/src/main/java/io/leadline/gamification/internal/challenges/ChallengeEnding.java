package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.events.ChallengeWon;
import io.leadline.gamification.internal.challenges.ChallengeStandingRepository.Winner;
import io.leadline.gamification.internal.ledger.Ledger;
import io.leadline.gamification.internal.ledger.LedgerEntry;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a challenge, once: its row is locked, and who ends it second finds it ended. Corrections later change no winner. */
@Service
class ChallengeEnding {
    private final ChallengeRepository repository;
    private final ChallengeStandingRepository standings;
    private final GameRules rules;
    private final Ledger ledger;
    private final TenantDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChallengeEnding(
            ChallengeRepository repository,
            ChallengeStandingRepository standings,
            GameRules rules,
            Ledger ledger,
            TenantDays days,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.standings = standings;
        this.rules = rules;
        this.ledger = ledger;
        this.days = days;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void end(TenantId tenantId, long id) {
        rules.lock(tenantId);
        repository
                .lock(tenantId, id)
                .filter(challenge -> challenge.endedAt() == null)
                .filter(challenge -> challenge.endsOn().isBefore(days.today(tenantId)))
                .ifPresent(challenge -> end(tenantId, challenge));
    }

    private void end(TenantId tenantId, Challenge challenge) {
        List<Winner> winners = standings.winners(tenantId, challenge);
        repository.end(tenantId, challenge.id(), clock.instant());
        standings.insertWins(tenantId, challenge.id(), winners);
        if (challenge.prizePoints() > 0) {
            ledger.append(tenantId, prizes(tenantId, challenge, winners));
        }
        winners.forEach(winner -> events.publishEvent(
                new ChallengeWon(tenantId, new UserId(winner.userId()), challenge.id(), challenge.name())));
        audit.record(
                tenantId,
                AuditEntry.of("challenge.ended", "challenge", challenge.id()).fact("winners", winners.size()));
    }

    private List<LedgerEntry> prizes(TenantId tenantId, Challenge challenge, List<Winner> winners) {
        LocalDate today = days.today(tenantId);
        return winners.stream()
                .map(winner -> LedgerEntry.given(
                        winner.userId(), "challenge", challenge.id(), challenge.prizePoints(), today, clock.instant()))
                .toList();
    }
}
