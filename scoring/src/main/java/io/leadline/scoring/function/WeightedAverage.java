package io.leadline.scoring.function;

import java.math.BigDecimal;

/**
 * The overall score: {@code sum(weight * component)}, HALF_UP to hundredths. Weights are whole millionths that sum to
 * exactly one million, so the average of components within 0 to 10000 hundredths is within it too, and nothing but the
 * one rounding ever loses a digit.
 */
final class WeightedAverage {
    private static final int WEIGHT_DECIMALS = 6;
    private static final long ONE = 1_000_000;

    private final long sourceQuality;
    private final long engagement;
    private final long conversionProbability;
    private final long urgency;

    WeightedAverage(ScoringModel.Weights weights) {
        this.sourceQuality = millionths(weights.sourceQuality());
        this.engagement = millionths(weights.engagement());
        this.conversionProbability = millionths(weights.conversionProbability());
        this.urgency = millionths(weights.urgency());
    }

    int of(int sourceQualityHundredths, int engagementHundredths, int conversionHundredths, int urgencyHundredths) {
        return rounded(sourceQuality * sourceQualityHundredths
                + engagement * engagementHundredths
                + conversionProbability * conversionHundredths
                + urgency * urgencyHundredths);
    }

    /** What a component adds to the overall score, exactly: millionths of a hundredth. */
    long share(ScoreComponent component, Score score) {
        return weight(component) * component.hundredths(score);
    }

    private long weight(ScoreComponent component) {
        return switch (component) {
            case SOURCE_QUALITY -> sourceQuality;
            case ENGAGEMENT -> engagement;
            case CONVERSION_PROBABILITY -> conversionProbability;
            case URGENCY -> urgency;
        };
    }

    /** HALF_UP from millionths of a hundredth to hundredths. */
    static int rounded(long shares) {
        return (int) ((shares + ONE / 2) / ONE);
    }

    private static long millionths(BigDecimal weight) {
        return weight.movePointRight(WEIGHT_DECIMALS).longValueExact();
    }
}
