package io.leadline.scoring.internal.scores;

import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.TenantId;
import io.leadline.platform.phase.EventScope;
import io.leadline.platform.phase.ScorePhase;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.scoring.function.ActivityKind;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.internal.calculation.ActivityKinds;
import io.leadline.scoring.internal.calculation.Calculation;
import io.leadline.scoring.internal.calculation.Calculator;
import io.leadline.scoring.internal.calculation.KeptScores;
import io.leadline.scoring.internal.calculation.LeadsToScore;
import io.leadline.scoring.internal.calculation.ScoredLead;
import io.leadline.scoring.internal.models.ActiveModel;
import io.leadline.scoring.internal.models.CompiledModels;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores leads when something happens to them, in the transaction in which it happens: whoever sees the change sees its
 * score. The lead's row lock, held by whoever changes it, keeps two calculations of one lead apart.
 */
@Service
class LeadScoring {
    private final LeadsToScore locked;
    private final CompiledModels models;
    private final Calculator calculator;
    private final ScoreWriter writer;
    private final ScoreRepository scores;
    private final Clock clock;
    private final EventScope.Collector<Due> due = new EventScope.Collector<>(this::score);

    LeadScoring(
            LeadsToScore locked,
            CompiledModels models,
            Calculator calculator,
            ScoreWriter writer,
            ScoreRepository scores,
            Clock clock) {
        this.locked = locked;
        this.models = models;
        this.calculator = calculator;
        this.writer = writer;
        this.scores = scores;
        this.clock = clock;
    }

    /** Scores one lead anew, on demand, and returns the new score. */
    @Transactional
    public ScoreView calculate(TenantId tenantId, long leadId) {
        LeadsToScore.LeadToScore lead = locked.lock(tenantId, List.of(new LeadId(leadId))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("lead", leadId));
        Instant now = clock.instant();
        Calculation calculation =
                calculated(tenantId, List.of(lead.lead()), now).getFirst();
        if (calculation.changesRow()) {
            writer.write(tenantId, List.of(calculation), now);
        } else {
            writer.confirmUnchanged(tenantId, calculation, now);
        }
        KeptScores.Kept kept = lead.kept();
        return kept == null
                ? scores.find(tenantId, leadId).orElseThrow()
                : ScoreView.of(tenantId, kept.scoreId(), kept.scoredSince(), calculation, now);
    }

    @ScorePhase
    void on(LeadsCreated event) {
        due.add(event.leadIds().stream()
                .map(leadId -> Due.because(event.tenantId(), leadId))
                .toList());
    }

    @ScorePhase
    void on(LeadsChanged event) {
        due.add(event.changes().stream()
                .filter(LeadsChanged.Change::touchesScore)
                .map(change -> Due.because(event.tenantId(), change.leadId()))
                .toList());
    }

    @ScorePhase
    void on(ActivityLogged event) {
        due.add(List.of(new Due(event.tenantId(), event.leadId(), event)));
    }

    /**
     * A lead whose score is due.
     *
     * @param activity that was logged with it; null where something else changed
     */
    private record Due(
            TenantId tenantId, LeadId leadId, @Nullable ActivityLogged activity) {
        static Due because(TenantId tenantId, LeadId leadId) {
            return new Due(tenantId, leadId, null);
        }
    }

    private void score(List<Due> due) {
        due.stream()
                .collect(Collectors.groupingBy(Due::tenantId, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::score);
    }

    private void score(TenantId tenantId, List<Due> due) {
        List<LeadId> ids = due.stream().map(Due::leadId).distinct().toList();
        Map<Long, List<ActivityLogged>> logged = due.stream()
                .map(Due::activity)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(activity -> activity.leadId().value()));
        List<ScoredLead> leads = locked.lock(tenantId, ids).stream()
                .map(LeadsToScore.LeadToScore::lead)
                .map(lead -> engaged(tenantId, lead, logged.getOrDefault(lead.leadId(), List.of())))
                .toList();
        Instant now = clock.instant();
        // The whole row even where the score stays: its engagement or its reason may have moved.
        writer.write(tenantId, calculated(tenantId, leads, now), now);
    }

    /** Adds the activities' points. An engagement of an older model is rebuilt instead, the new activities included. */
    private ScoredLead engaged(TenantId tenantId, ScoredLead lead, List<ActivityLogged> activities) {
        if (activities.isEmpty()) {
            return lead;
        }
        ActiveModel model = models.get(tenantId, lead.activeVersion());
        if (lead.engagementVersion() != model.engagementVersion()) {
            return lead;
        }
        Engagement engagement = lead.facts().engagement();
        for (ActivityLogged activity : activities) {
            ActivityKind kind = ActivityKinds.of(activity.type(), activity.outcome());
            engagement = model.scorer().engagementAfter(engagement, kind, activity.happenedAt());
        }
        return lead.with(Calculator.engaged(lead.facts(), engagement));
    }

    private List<Calculation> calculated(TenantId tenantId, List<ScoredLead> leads, Instant now) {
        ActiveModel model = models.get(tenantId, leads.getFirst().activeVersion());
        return calculator.calculate(tenantId, leads, model, now);
    }
}
