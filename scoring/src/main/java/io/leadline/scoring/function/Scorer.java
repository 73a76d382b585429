package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scoring model made ready to score: every decimal is a whole number and every map a table, once.
 *
 * <p>Each component is 0 to 100 points, rounded HALF_UP to two decimals. The overall score is the exact weighted
 * average of those rounded components, itself rounded HALF_UP to two decimals, and the category is taken from that
 * rounded value. Source: the scoring specification, {@code docs/scoring.md}.
 *
 * <p>Immutable, so threads may share one. Scoring allocates the {@link Score} and nothing else, unless the source is
 * not in its normal spelling.
 */
public final class Scorer {
    private final ScoringModel model;
    private final WeightedAverage average;
    private final Categories categories;
    private final SourceTable sources;
    private final EngagementTable engagement;
    private final ConversionTable conversion;
    private final UrgencyTable urgency;
    private final UrgencyWords urgencyWords;

    private Scorer(ScoringModel model) {
        this.model = model;
        this.average = new WeightedAverage(model.weights());
        this.categories = new Categories(model.thresholds());
        this.sources = new SourceTable(model.sourceQuality());
        this.engagement = new EngagementTable(model.engagement());
        this.conversion = new ConversionTable(model.conversionProbability());
        this.urgency = new UrgencyTable(model.urgency());
        this.urgencyWords = new UrgencyWords(model.urgency());
    }

    public static Scorer of(ScoringModel model) {
        return new Scorer(model);
    }

    /** The score of a lead at an instant. */
    public Score score(LeadFacts facts, Instant at) {
        int sourcePart = sources.of(facts.source()).hundredths();
        int engagementPart = engagement.of(facts, at);
        int conversionPart = conversion.of(facts);
        int urgencyPart = urgency.of(facts, at);
        int overall = average.of(sourcePart, engagementPart, conversionPart, urgencyPart);
        return new Score(
                sourcePart,
                engagementPart,
                conversionPart,
                urgencyPart,
                overall,
                categories.of(overall),
                conversion.method(facts));
    }

    /**
     * The overall score of four components under a model's weights; each is first rounded HALF_UP to two decimals.
     *
     * <p>Example under the default weights: 25, 25, 7 and 20 give 18.60.
     */
    public static BigDecimal weigh(
            ScoringModel model,
            BigDecimal sourceQuality,
            BigDecimal engagement,
            BigDecimal conversionProbability,
            BigDecimal urgency) {
        int overall = new WeightedAverage(model.weights())
                .of(
                        component(sourceQuality),
                        component(engagement),
                        component(conversionProbability),
                        component(urgency));
        return Hundredths.toBigDecimal(overall);
    }

    /**
     * A lead's engagement after one more activity under this model's points and half-life, whenever it happened. An
     * activity that has no points changes nothing, so the answer is then {@code before} itself.
     */
    public @Nullable Engagement engagementAfter(@Nullable Engagement before, ActivityKind kind, Instant at) {
        return engagement.after(before, kind, at);
    }

    public ScoringModel model() {
        return model;
    }

    /** Time in which activity points lose half their worth. */
    public Duration halfLife() {
        return engagement.halfLife();
    }

    WeightedAverage average() {
        return average;
    }

    SourceTable sources() {
        return sources;
    }

    EngagementTable engagement() {
        return engagement;
    }

    ConversionTable conversion() {
        return conversion;
    }

    UrgencyTable urgency() {
        return urgency;
    }

    UrgencyWords urgencyWords() {
        return urgencyWords;
    }

    private static int component(BigDecimal points) {
        if (!Limits.POINTS.contain(points)) {
            throw new IllegalArgumentException("A component is between 0 and 100, not " + points);
        }
        return Hundredths.rounded(points);
    }
}
