package io.leadline.scoring.internal.scores;

import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadScoresMoved;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.scoring.events.LeadCategoriesChanged;
import io.leadline.scoring.events.LeadScored;
import io.leadline.scoring.events.LeadsScored;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.function.Score;
import io.leadline.scoring.internal.calculation.Calculation;
import io.leadline.scoring.internal.calculation.ScoredLead;
import io.leadline.scoring.internal.calculation.ScoringMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes scores, their history and the news of category moves, in the transaction at hand. Whoever calls holds the locks of
 * the leads, so no two write the score of one lead at once.
 */
@Repository
public class ScoreWriter {
    private static final MultiRowInsert UPSERT = new MultiRowInsert(
            "lead_scores",
            "tenant_id, lead_id, source, source_quality_score, engagement_score, conversion_probability, urgency_score,"
                    + " overall_score, score_category, previous_score, score_change, calculation_method, reason_text,"
                    + " model_version, lead_open, engagement_value, engagement_as_of, engagement_version,"
                    + " last_calculated, created_at, updated_at",
            "ON DUPLICATE KEY UPDATE source = VALUES(source), source_quality_score = VALUES(source_quality_score),"
                    + " engagement_score = VALUES(engagement_score),"
                    + " conversion_probability = VALUES(conversion_probability),"
                    + " urgency_score = VALUES(urgency_score), overall_score = VALUES(overall_score),"
                    + " score_category = VALUES(score_category), previous_score = VALUES(previous_score),"
                    + " score_change = VALUES(score_change), calculation_method = VALUES(calculation_method),"
                    + " reason_text = VALUES(reason_text), model_version = VALUES(model_version),"
                    + " lead_open = VALUES(lead_open), engagement_value = VALUES(engagement_value),"
                    + " engagement_as_of = VALUES(engagement_as_of),"
                    + " engagement_version = VALUES(engagement_version), last_calculated = VALUES(last_calculated),"
                    + " updated_at = VALUES(updated_at)");
    private static final MultiRowInsert HISTORY = new MultiRowInsert(
            "lead_score_history",
            "tenant_id, lead_id, source_quality_score, engagement_score, conversion_probability, urgency_score,"
                    + " overall_score, score_category, previous_score, previous_category, calculation_method, model_version,"
                    + " calculated_at",
            "");

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final ScoreCache cache;
    private final ScoringMetrics metrics;
    private final ApplicationEventPublisher events;
    private final ScoringSummary summary;

    ScoreWriter(
            JdbcTemplate jdbc,
            ScoreCache cache,
            ScoringMetrics metrics,
            ApplicationEventPublisher events,
            ScoringSummary summary) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.cache = cache;
        this.metrics = metrics;
        this.events = events;
        this.summary = summary;
    }

    public void write(TenantId tenantId, List<Calculation> calculations, Instant at) {
        LocalDateTime now = Instants.toColumn(at);
        List<@Nullable Object[]> rows = new ArrayList<>(calculations.size());
        List<@Nullable Object[]> changes = new ArrayList<>(calculations.size());
        List<LeadCategoriesChanged.Move> moves = new ArrayList<>();
        for (Calculation calculation : calculations) {
            rows.add(row(tenantId, calculation, now));
            if (calculation.changesScore()) {
                changes.add(historyRow(tenantId, calculation, now));
            }
            if (calculation.movesCategory()) {
                moves.add(move(calculation));
            }
        }
        UPSERT.insert(jdbc, rows);
        HISTORY.insert(jdbc, changes);
        if (!changes.isEmpty()) {
            events.publishEvent(new LeadScoresMoved(tenantId));
            summary.forgetAfterCommit(tenantId);
        }
        if (!moves.isEmpty()) {
            events.publishEvent(new LeadCategoriesChanged(tenantId, moves));
        }
        cache.forgetAfterCommit(
                tenantId,
                calculations.stream()
                        .map(calculation -> calculation.lead().leadId())
                        .toList());
        metrics.scored(calculations);
        if (calculations.size() == 1) {
            tell(tenantId, calculations.getFirst());
        } else if (!calculations.isEmpty()) {
            events.publishEvent(new LeadsScored(tenantId, calculations.size()));
        }
    }

    private void tell(TenantId tenantId, Calculation calculation) {
        ScoredLead.KeptScore before = calculation.lead().score();
        Score score = calculation.score();
        events.publishEvent(new LeadScored(
                tenantId,
                new LeadId(calculation.lead().leadId()),
                score.overall(),
                score.category().wireName(),
                before == null ? null : BigDecimal.valueOf(before.overall(), 2)));
    }

    /** Notes a calculation that came to the same score, without writing the whole of it again. */
    public void confirmUnchanged(TenantId tenantId, Calculation calculation, Instant at) {
        LocalDateTime now = Instants.toColumn(at);
        jdbc.update(
                "UPDATE lead_scores SET previous_score = overall_score, score_change = 0, reason_text = ?,"
                        + " last_calculated = ?, updated_at = ? WHERE tenant_id = ? AND lead_id = ?",
                calculation.reason(),
                now,
                now,
                tenantId.value(),
                calculation.lead().leadId());
        cache.forgetAfterCommit(tenantId, List.of(calculation.lead().leadId()));
        metrics.scored(List.of(calculation));
        tell(tenantId, calculation);
    }

    /** Notes for several leads that a calculation came to the same score, unless they were calculated later already. */
    public void confirmUnchanged(TenantId tenantId, List<Long> leadIds, Instant at) {
        if (!leadIds.isEmpty()) {
            named.update(
                    "UPDATE lead_scores SET previous_score = overall_score, score_change = 0, last_calculated = :at,"
                            + " updated_at = :at WHERE tenant_id = :tenant AND lead_id IN (:leads)"
                            + " AND last_calculated <= :at",
                    Map.of("at", Instants.toColumn(at), "tenant", tenantId.value(), "leads", leadIds));
            cache.forgetAfterCommit(tenantId, leadIds);
        }
    }

    private static LeadCategoriesChanged.Move move(Calculation calculation) {
        ScoredLead.KeptScore before = Objects.requireNonNull(calculation.lead().score());
        return new LeadCategoriesChanged.Move(
                new LeadId(calculation.lead().leadId()),
                before.category().wireName(),
                calculation.score().category().wireName());
    }

    private static @Nullable Object[] row(TenantId tenantId, Calculation calculation, LocalDateTime now) {
        ScoredLead lead = calculation.lead();
        Score score = calculation.score();
        ScoredLead.KeptScore before = lead.score();
        Engagement engagement = lead.facts().engagement();
        return new @Nullable Object[] {
            tenantId.value(),
            lead.leadId(),
            lead.facts().source(),
            score.sourceQuality(),
            score.engagement(),
            score.conversionProbability(),
            score.urgency(),
            score.overall(),
            score.category().wireName(),
            before == null ? null : BigDecimal.valueOf(before.overall(), 2),
            before == null ? null : BigDecimal.valueOf(score.overallHundredths() - before.overall(), 2),
            score.method().wireName(),
            calculation.reason(),
            calculation.model().version(),
            !lead.facts().status().isClosed(),
            engagement == null ? null : engagement.value(),
            engagement == null ? null : Instants.toColumn(engagement.asOf()),
            calculation.model().engagementVersion(),
            now,
            now,
            now
        };
    }

    private static @Nullable Object[] historyRow(TenantId tenantId, Calculation calculation, LocalDateTime now) {
        Score score = calculation.score();
        ScoredLead.KeptScore before = calculation.lead().score();
        return new @Nullable Object[] {
            tenantId.value(),
            calculation.lead().leadId(),
            score.sourceQuality(),
            score.engagement(),
            score.conversionProbability(),
            score.urgency(),
            score.overall(),
            score.category().wireName(),
            before == null ? null : BigDecimal.valueOf(before.overall(), 2),
            before == null ? null : before.category().wireName(),
            score.method().wireName(),
            calculation.model().version(),
            now
        };
    }
}
