package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points with two decimals as a whole number: 57.50 is 5750. Components and scores run from 0 to {@link #MAXIMUM}. */
final class Hundredths {
    static final int MAXIMUM = 10_000;

    private static final double MAXIMUM_POINTS = 100;
    private static final int DECIMALS = 2;
    private static final double POINTS_TO_NINE_DECIMALS = 1e9;
    private static final long NINE_DECIMALS_PER_HUNDREDTH = 10_000_000;

    private Hundredths() {}

    /** Exact conversion of a number known to have at most two decimals. */
    static int of(BigDecimal points) {
        return points.movePointRight(DECIMALS).intValueExact();
    }

    /** HALF_UP to two decimals. */
    static int rounded(BigDecimal points) {
        return of(points.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * HALF_UP to two decimals of a floating value of at least 0; 100 and more is {@link #MAXIMUM}. The value is first
     * snapped to nine decimals: 20.005 that arrives as 20.004999999999999 is still a tie, and still rounds up.
     */
    static int rounded(double points) {
        if (points >= MAXIMUM_POINTS) {
            return MAXIMUM;
        }
        long nineDecimals = Math.round(points * POINTS_TO_NINE_DECIMALS);
        return (int) ((nineDecimals + NINE_DECIMALS_PER_HUNDREDTH / 2) / NINE_DECIMALS_PER_HUNDREDTH);
    }

    static BigDecimal toBigDecimal(int hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }

    /** Appends all decimals, as in 16.50. */
    static void appendFixed(StringBuilder text, int hundredths) {
        int fraction = hundredths % 100;
        text.append(hundredths / 100).append('.').append((char) ('0' + fraction / 10));
        text.append((char) ('0' + fraction % 10));
    }

    /** Appends only the decimals there are, as in 100, 12.5 or 6.25. */
    static void appendShort(StringBuilder text, int hundredths) {
        int fraction = hundredths % 100;
        text.append(hundredths / 100);
        if (fraction != 0) {
            text.append('.').append((char) ('0' + fraction / 10));
        }
        if (fraction % 10 != 0) {
            text.append((char) ('0' + fraction % 10));
        }
    }
}
