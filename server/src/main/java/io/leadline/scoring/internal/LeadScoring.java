package io.leadline.scoring.internal;

import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.scoring.function.ActivityKind;
import io.leadline.scoring.function.Engagement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores leads when something happens to them, in the transaction in which it happens: whoever sees the change sees its
 * score. The lead's row lock, held by whoever changes it, keeps two calculations of one lead apart.
 */
@Service
class LeadScoring {
    private final FactsRepository facts;
    private final CompiledModels models;
    private final Calculator calculator;
    private final ScoreWriter writer;
    private final ScoreRepository scores;
    private final Clock clock;

    LeadScoring(
            FactsRepository facts,
            CompiledModels models,
            Calculator calculator,
            ScoreWriter writer,
            ScoreRepository scores,
            Clock clock) {
        this.facts = facts;
        this.models = models;
        this.calculator = calculator;
        this.writer = writer;
        this.scores = scores;
        this.clock = clock;
    }

    /** Scores one lead anew, on demand, and returns the new score. */
    @Transactional
    public ScoreView calculate(TenantId tenantId, long leadId) {
        FactsRepository.LockedLead locked =
                facts.lock(tenantId, leadId).orElseThrow(() -> new NotFoundException("lead", leadId));
        Instant now = clock.instant();
        Calculation calculation =
                calculated(tenantId, List.of(locked.lead()), now).getFirst();
        if (calculation.changesRow()) {
            writer.write(tenantId, List.of(calculation), now);
        } else {
            writer.touch(tenantId, calculation, now);
        }
        return locked.scoredSince() == null
                ? scores.find(tenantId, leadId).orElseThrow()
                : ScoreView.of(tenantId, locked.scoreId(), locked.scoredSince(), calculation, now);
    }

    @EventListener
    void on(LeadsCreated event) {
        rescore(event.tenantId(), event.leadIds());
    }

    @EventListener
    void on(LeadsChanged event) {
        List<LeadId> touched = event.changes().stream()
                .filter(LeadsChanged.Change::touchesScore)
                .map(LeadsChanged.Change::leadId)
                .toList();
        rescore(event.tenantId(), touched);
    }

    /** Adds the activity's points. An engagement of an older model is rebuilt instead, the new activity included. */
    @EventListener
    void on(ActivityLogged event) {
        ScoredLead lead = facts.forWriting(
                        event.tenantId(), List.of(event.leadId().value()))
                .getFirst();
        ActiveModel model = models.get(event.tenantId(), lead.activeVersion());
        if (lead.engagementVersion() == model.engagementVersion()) {
            ActivityKind kind = ActivityKinds.of(event.type(), event.outcome());
            Engagement engagement = model.scorer().engagementAfter(lead.facts().engagement(), kind, event.happenedAt());
            lead = lead.with(Calculator.engaged(lead.facts(), engagement));
        }
        score(event.tenantId(), List.of(lead), clock.instant());
    }

    private void rescore(TenantId tenantId, List<LeadId> leadIds) {
        if (!leadIds.isEmpty()) {
            List<Long> ids = leadIds.stream().map(LeadId::value).toList();
            score(tenantId, facts.forWriting(tenantId, ids), clock.instant());
        }
    }

    /** Writes the whole row even where the score stays: its engagement or its reason may have moved. */
    private void score(TenantId tenantId, List<ScoredLead> leads, Instant now) {
        writer.write(tenantId, calculated(tenantId, leads, now), now);
    }

    private List<Calculation> calculated(TenantId tenantId, List<ScoredLead> leads, Instant now) {
        ActiveModel model = models.get(tenantId, leads.getFirst().activeVersion());
        return calculator.calculate(tenantId, leads, model, now);
    }
}
