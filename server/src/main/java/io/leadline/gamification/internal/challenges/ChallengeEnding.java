package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.challenges.ChallengeStandingRepository.Winner;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a challenge, once: its row is locked, and who ends it second finds it ended. Corrections later change no winner. */
@Service
class ChallengeEnding {
    private final ChallengeRepository repository;
    private final ChallengeWinners winners;
    private final GameRules rules;
    private final TenantDays days;
    private final Audit audit;
    private final Clock clock;

    ChallengeEnding(
            ChallengeRepository repository,
            ChallengeWinners winners,
            GameRules rules,
            TenantDays days,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.winners = winners;
        this.rules = rules;
        this.days = days;
        this.audit = audit;
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
        List<Winner> won = winners.find(tenantId, challenge);
        repository.end(tenantId, challenge.id(), clock.instant());
        winners.honour(tenantId, challenge, won);
        audit.record(
                tenantId,
                AuditEntry.of("challenge.ended", "challenge", challenge.id()).fact("winners", won.size()));
    }
}
