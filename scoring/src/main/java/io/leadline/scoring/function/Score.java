package io.leadline.scoring.function;

import java.math.BigDecimal;

/**
 * A lead's score at one instant under one model. Numbers are whole hundredths of a point, 0 to 10000, so that equal
 * scores are {@code equals} and comparing costs nothing; the accessors without the suffix give points with two
 * decimals.
 *
 * @param sourceQualityHundredths how good leads from this source are
 * @param engagementHundredths what the lead has done, newest weighing most
 * @param conversionProbabilityHundredths how likely it converts, as a percentage
 * @param urgencyHundredths how soon action is needed
 * @param overallHundredths weighted average of the four, rounded HALF_UP
 * @param category what the rounded overall score means under the model's thresholds
 * @param method whether a prediction fed the conversion component
 */
public record Score(
        int sourceQualityHundredths,
        int engagementHundredths,
        int conversionProbabilityHundredths,
        int urgencyHundredths,
        int overallHundredths,
        ScoreCategory category,
        CalculationMethod method) {

    public Score {
        requireInRange(sourceQualityHundredths);
        requireInRange(engagementHundredths);
        requireInRange(conversionProbabilityHundredths);
        requireInRange(urgencyHundredths);
        requireInRange(overallHundredths);
    }

    public BigDecimal sourceQuality() {
        return Hundredths.toBigDecimal(sourceQualityHundredths);
    }

    public BigDecimal engagement() {
        return Hundredths.toBigDecimal(engagementHundredths);
    }

    public BigDecimal conversionProbability() {
        return Hundredths.toBigDecimal(conversionProbabilityHundredths);
    }

    public BigDecimal urgency() {
        return Hundredths.toBigDecimal(urgencyHundredths);
    }

    public BigDecimal overall() {
        return Hundredths.toBigDecimal(overallHundredths);
    }

    private static void requireInRange(int hundredths) {
        if (hundredths < 0 || hundredths > Hundredths.MAXIMUM) {
            throw new IllegalArgumentException("A score is between 0 and 10000 hundredths, not " + hundredths);
        }
    }
}
