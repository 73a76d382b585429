package io.leadline.scoring.internal.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of a lead's score; the first entry is its first calculation. */
record ScoreHistoryEntry(
        long id,
        BigDecimal sourceQualityScore,
        BigDecimal engagementScore,
        BigDecimal conversionProbability,
        BigDecimal urgencyScore,
        BigDecimal overallScore,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
        String scoreCategory,

        @Nullable BigDecimal previousScore,
        @Schema(allowableValues = {"weighted", "predicted"}) String calculationMethod,
        int modelVersion,
        Instant calculatedAt) {}
