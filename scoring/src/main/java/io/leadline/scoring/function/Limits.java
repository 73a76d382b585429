package io.leadline.scoring.function;

import java.math.BigDecimal;

/**
 * What a number in a scoring model may be.
 *
 * @param least smallest value allowed, or the one it must exceed
 * @param exclusive whether {@code least} itself is refused
 * @param most largest value allowed
 * @param decimals most decimals allowed
 */
record Limits(BigDecimal least, boolean exclusive, BigDecimal most, int decimals) {
    static final Limits WEIGHT = new Limits(BigDecimal.ZERO, false, BigDecimal.ONE, 6);
    static final Limits POINTS = new Limits(BigDecimal.ZERO, false, BigDecimal.valueOf(100), 2);

    /** Six decimals of a day or an hour are still whole microseconds; the bounds keep them in a {@code long}. */
    static final Limits HALF_LIFE_DAYS = new Limits(BigDecimal.ZERO, true, BigDecimal.valueOf(3_650), 6);

    static final Limits AGE_DAYS = new Limits(BigDecimal.ZERO, true, BigDecimal.valueOf(36_500), 6);
    static final Limits DUE_WITHIN_HOURS = new Limits(BigDecimal.ZERO, false, BigDecimal.valueOf(87_600), 6);

    boolean contain(BigDecimal value) {
        int comparison = value.compareTo(least);
        return (exclusive ? comparison > 0 : comparison >= 0) && value.compareTo(most) <= 0;
    }

    String words() {
        return (exclusive ? "above " : "at least ") + least + " and at most " + most;
    }
}
