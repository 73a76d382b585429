package io.leadline.scoring.internal.calculation;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadLocks;
import io.leadline.leads.LeadState;
import io.leadline.platform.TenantId;
import io.leadline.scoring.function.LeadFacts;
import io.leadline.scoring.function.LeadPriority;
import io.leadline.scoring.function.LeadStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads locked for a calculation whose outcome will be written, each with the score it has. */
@Component
public class LeadsToScore {
    private final LeadLocks locks;
    private final KeptScores scores;

    LeadsToScore(LeadLocks locks, KeptScores scores) {
        this.locks = locks;
        this.scores = scores;
    }

    /** The leads the tenant has of these, in the order of their ids, locked until the transaction ends. */
    public List<LeadToScore> lock(TenantId tenantId, List<LeadId> leadIds) {
        List<LeadState> states = locks.lock(tenantId, leadIds);
        if (states.isEmpty()) {
            return List.of();
        }
        KeptScores.Found found = scores.of(
                tenantId, states.stream().map(state -> state.leadId().value()).toList());
        List<LeadToScore> leads = new ArrayList<>(states.size());
        for (LeadState state : states) {
            KeptScores.Kept kept = found.byLead().get(state.leadId().value());
            leads.add(new LeadToScore(scored(state, kept, found.activeVersion()), kept));
        }
        return leads;
    }

    /**
     * A lead locked for a calculation.
     *
     * @param kept null before its first score
     */
    public record LeadToScore(ScoredLead lead, KeptScores.@Nullable Kept kept) {}

    private static ScoredLead scored(LeadState state, KeptScores.@Nullable Kept kept, int activeVersion) {
        LeadFacts facts = new LeadFacts(
                state.source(),
                state.hasEmail(),
                state.hasPhone(),
                LeadStatus.valueOf(state.status().name()),
                LeadPriority.valueOf(state.priority().name()),
                state.createdAt(),
                state.nextFollowUpAt(),
                kept == null ? null : kept.engagement(),
                null);
        return new ScoredLead(
                state.leadId().value(),
                state.version(),
                facts,
                kept == null ? 0 : kept.engagementVersion(),
                kept == null ? null : kept.score(),
                activeVersion);
    }
}
