package io.leadline.scoring.internal;

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
        String scoreCategory,
        @Nullable BigDecimal previousScore,
        String calculationMethod,
        int modelVersion,
        Instant calculatedAt) {}
