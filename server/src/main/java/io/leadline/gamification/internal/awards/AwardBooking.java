package io.leadline.gamification.internal.awards;

import io.leadline.gamification.internal.ledger.Ledger;
import io.leadline.gamification.internal.ledger.LedgerEntry;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books an award, and its being taken back: in the ledger of who has it, and in the trail. */
@Component
class AwardBooking {
    private static final String RULE = "award";

    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    AwardBooking(Ledger ledger, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    void given(TenantId tenantId, long id, AwardRequest award, LocalDate day) {
        ledger.append(tenantId, List.of(entry(id, award.userId(), award.points(), day)));
        record(tenantId, "points.awarded", id, award.userId(), award.points(), award.reason());
    }

    void takenBack(TenantId tenantId, AwardView award, String reason) {
        LedgerEntry given = entry(award.id(), award.userId(), award.points(), award.day());
        ledger.append(tenantId, List.of(given.takenBack(award.day(), clock.instant())));
        record(tenantId, "points.revoked", award.id(), award.userId(), award.points(), reason);
    }

    private LedgerEntry entry(long id, long userId, int points, LocalDate day) {
        return LedgerEntry.given(userId, RULE, id, points, day, clock.instant());
    }

    private void record(TenantId tenantId, String action, long id, long userId, int points, String reason) {
        audit.record(
                tenantId,
                AuditEntry.of(action, "member", userId)
                        .fact("award_id", id)
                        .fact("points", points)
                        .fact("reason", reason));
    }
}
