package io.leadline.scoring.internal.editing;

import io.leadline.platform.TenantId;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.function.ScoreCategory;
import io.leadline.scoring.function.Scorer;
import io.leadline.scoring.function.ScoringModel;
import io.leadline.scoring.internal.calculation.Calculation;
import io.leadline.scoring.internal.calculation.Calculator;
import io.leadline.scoring.internal.calculation.ScoredLead;
import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.scoring.internal.models.ActiveModel;
import io.leadline.scoring.internal.models.CompiledModels;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.scores.CategoryLead;
import io.leadline.scoring.internal.scores.LeadSummaries;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores leads with the active model and with a draft, side by side, and keeps only counts and the leads that move most. */
@Component
class ModelPreview {
    private static final int MOVERS = 20;
    private static final int SEGMENTS = 20;
    private static final int PORTION = 1000;
    /** The version of a draft: no kept engagement was counted under it. */
    private static final int DRAFT = -1;

    private final ScoringInputs inputs;
    private final ModelRepository models;
    private final CompiledModels compiled;
    private final Calculator calculator;
    private final LeadSummaries summaries;
    private final Clock clock;

    ModelPreview(
            ScoringInputs inputs,
            ModelRepository models,
            CompiledModels compiled,
            Calculator calculator,
            LeadSummaries summaries,
            Clock clock) {
        this.inputs = inputs;
        this.models = models;
        this.compiled = compiled;
        this.calculator = calculator;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * What a draft would change.
     *
     * @param leads how many leads were scored
     * @param before leads per category under the active model, now
     * @param after leads per category under the draft
     * @param movers the leads whose score moves most, largest move first
     */
    @Schema(name = "ModelPreview")
    record Outcome(long leads, Map<String, Long> before, Map<String, Long> after, List<Mover> movers) {}

    /**
     * A lead whose score moves.
     *
     * @param lead in short; null where it went meanwhile
     */
    record Mover(
            long leadId,
            CategoryLead.@Nullable Contact lead,
            BigDecimal scoreBefore,
            BigDecimal scoreAfter,
            BigDecimal change,
            String categoryBefore,
            String categoryAfter) {
        Mover of(CategoryLead.@Nullable Contact itsLead) {
            return new Mover(leadId, itsLead, scoreBefore, scoreAfter, change, categoryBefore, categoryAfter);
        }
    }

    Outcome of(TenantId tenantId, ScoringModel draft, PreviewRequest request) {
        ActiveModel active = compiled.get(tenantId, models.activeVersion(tenantId));
        boolean countsAlike = ModelService.countsAlike(active.scorer().model(), draft);
        ActiveModel drafted =
                new ActiveModel(DRAFT, countsAlike ? active.engagementVersion() : DRAFT, Scorer.of(draft));
        Comparison comparison = new Comparison(tenantId, active, drafted, clock.instant());
        ScoringInputs.Extent extent = inputs.extent(tenantId, null);
        if (request.takesAll() || extent.open() <= request.sampleSizeOrDefault()) {
            comparison.range(extent.first() - 1, extent.last(), Long.MAX_VALUE);
        } else {
            long width = Math.max(1, (extent.last() - extent.first() + 1) / SEGMENTS);
            long each = Math.max(1, request.sampleSizeOrDefault() / SEGMENTS);
            for (int i = 0; i < SEGMENTS; i++) {
                comparison.range(extent.first() - 1 + i * width, extent.first() - 1 + (i + 1) * width, each);
            }
        }
        return comparison.outcome();
    }

    private final class Comparison {
        private final TenantId tenantId;
        private final ActiveModel active;
        private final ActiveModel draft;
        private final Instant at;
        private final Map<String, Long> before = zeroes();
        private final Map<String, Long> after = zeroes();
        private final PriorityQueue<Mover> movers = new PriorityQueue<>(
                Comparator.comparing((Mover mover) -> mover.change().abs()));
        private long leads;

        Comparison(TenantId tenantId, ActiveModel active, ActiveModel draft, Instant at) {
            this.tenantId = tenantId;
            this.active = active;
            this.draft = draft;
            this.at = at;
        }

        void range(long after, long upTo, long most) {
            long position = after;
            long left = most;
            while (left > 0) {
                int limit = (int) Math.min(PORTION, left);
                List<ScoredLead> portion = inputs.openLeads(
                        tenantId, new ScoringInputs.Portion(position, upTo, null, at, active.version(), limit));
                compare(portion);
                left -= limit;
                if (portion.size() < limit) {
                    return;
                }
                position = portion.getLast().leadId();
            }
        }

        private void compare(List<ScoredLead> portion) {
            List<Calculation> old = calculator.calculate(tenantId, portion, active, at);
            List<Calculation> drafted = calculator.calculate(tenantId, portion, draft, at);
            for (int i = 0; i < portion.size(); i++) {
                count(old.get(i), drafted.get(i));
            }
        }

        private void count(Calculation old, Calculation drafted) {
            leads++;
            String categoryBefore = old.score().category().wireName();
            String categoryAfter = drafted.score().category().wireName();
            before.merge(categoryBefore, 1L, Long::sum);
            after.merge(categoryAfter, 1L, Long::sum);
            int change = drafted.score().overallHundredths() - old.score().overallHundredths();
            if (change == 0) {
                return;
            }
            movers.add(new Mover(
                    old.lead().leadId(),
                    null,
                    Decimals.shown(old.score().overall()),
                    Decimals.shown(drafted.score().overall()),
                    Decimals.shown(BigDecimal.valueOf(change, 2)),
                    categoryBefore,
                    categoryAfter));
            if (movers.size() > MOVERS) {
                movers.poll();
            }
        }

        Outcome outcome() {
            List<Mover> ordered = movers.stream()
                    .sorted(Comparator.comparing((Mover mover) -> mover.change().abs())
                            .reversed()
                            .thenComparingLong(Mover::leadId))
                    .toList();
            Map<Long, CategoryLead.Contact> named =
                    summaries.of(tenantId, ordered.stream().map(Mover::leadId).toList());
            return new Outcome(
                    leads,
                    before,
                    after,
                    ordered.stream()
                            .map(mover -> mover.of(named.get(mover.leadId())))
                            .toList());
        }

        private static Map<String, Long> zeroes() {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ScoreCategory category : ScoreCategory.values()) {
                counts.put(category.wireName(), 0L);
            }
            return counts;
        }
    }
}
