package io.leadline.scoring.internal.scores;

import io.leadline.platform.TenantId;
import io.leadline.platform.web.json.Decimals;
import io.leadline.platform.web.json.WrittenOnce;
import io.leadline.scoring.function.Score;
import io.leadline.scoring.internal.calculation.Calculation;
import io.leadline.scoring.internal.calculation.ScoredLead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead's score as the API shows it; all figures 0 to 100 with at most two decimals.
 *
 * @param scoreCategory hot, warm, cold or nurture
 * @param previousScore the overall score before this calculation, null after the first
 * @param scoreChange the difference to it, null after the first
 * @param calculationMethod {@code weighted}, or {@code predicted} where a prediction fed the conversion probability
 * @param reasonText which two components add most, and what would raise the score
 */
@WrittenOnce
record ScoreView(
        long id,
        long leadId,
        String tenantId,
        BigDecimal sourceQualityScore,
        BigDecimal engagementScore,
        BigDecimal conversionProbability,
        BigDecimal urgencyScore,
        BigDecimal overallScore,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
        String scoreCategory,

        @Nullable BigDecimal previousScore,
        @Nullable BigDecimal scoreChange,
        @Schema(allowableValues = {"weighted", "predicted"}) String calculationMethod,
        String reasonText,
        int modelVersion,
        Instant lastCalculated,
        Instant createdAt,
        Instant updatedAt) {
    /** The view of a score just calculated and written. */
    static ScoreView of(TenantId tenantId, long id, Instant createdAt, Calculation calculation, Instant now) {
        Score score = calculation.score();
        ScoredLead.KeptScore before = calculation.lead().score();
        return new ScoreView(
                id,
                calculation.lead().leadId(),
                tenantId.value(),
                Decimals.shown(score.sourceQuality()),
                Decimals.shown(score.engagement()),
                Decimals.shown(score.conversionProbability()),
                Decimals.shown(score.urgency()),
                Decimals.shown(score.overall()),
                score.category().wireName(),
                before == null ? null : Decimals.shown(BigDecimal.valueOf(before.overall(), 2)),
                before == null
                        ? null
                        : Decimals.shown(BigDecimal.valueOf(score.overallHundredths() - before.overall(), 2)),
                score.method().wireName(),
                calculation.reason(),
                calculation.model().version(),
                now,
                createdAt,
                now);
    }
}
