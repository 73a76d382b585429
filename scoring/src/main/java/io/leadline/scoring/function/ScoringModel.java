package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's scoring model: the JSON document, one record component per member, snake_case there and camelCase here
 * ({@code default} is {@link SourceQuality#defaultPoints}). Its members are described in {@code docs/scoring.md}.
 *
 * <p>A {@code ScoringModel} that exists is valid and immutable: its constructor checks the whole document and reports
 * every violation at once. The nested records are only carriers. Until a model has accepted them, any component may be
 * null whatever its type says, because a document may lack any member; in a model none is, except {@link
 * Urgency#followUp} and {@link Urgency#closed}.
 *
 * <p>All points and thresholds are 0 to 100 with at most two decimals; a key absent from a map of points counts 0.
 *
 * @param name what people call it, at most 100 characters
 * @param weights share of each component in the overall score
 * @param thresholds least overall score of each category
 * @param sourceQuality points by source
 * @param engagement points by contact detail and activity
 * @param conversionProbability points by status and priority
 * @param urgency points by age and follow-up
 */
public record ScoringModel(
        String name,
        Weights weights,
        Thresholds thresholds,
        SourceQuality sourceQuality,
        EngagementPoints engagement,
        ConversionProbability conversionProbability,
        Urgency urgency) {

    /** @throws InvalidScoringModelException with all violations, if there is any */
    public ScoringModel {
        Violations violations = new Violations();
        DocumentRules.check(violations, name, weights, thresholds);
        ComponentRules.check(violations, sourceQuality, engagement, conversionProbability);
        UrgencyRules.check(violations, urgency);
        violations.throwIfAny();
    }

    /** The model of a tenant that never made its own: the specification's default, predictions welcome. */
    public static ScoringModel defaultModel() {
        return DefaultModel.MODEL;
    }

    /** Shares of the components: each 0 to 1 with at most six decimals, together exactly 1. */
    public record Weights(
            BigDecimal sourceQuality, BigDecimal engagement, BigDecimal conversionProbability, BigDecimal urgency) {}

    /** Least overall score of each category, strictly descending; below {@code cold} a lead is nurture. */
    public record Thresholds(BigDecimal hot, BigDecimal warm, BigDecimal cold) {}

    /**
     * Points by source.
     *
     * @param points by source name, at most 500 entries; names equal but for case, spaces, dashes and underscores are
     *     one name
     * @param defaultPoints for any other source and for none; {@code default} in JSON
     */
    public record SourceQuality(Map<String, BigDecimal> points, BigDecimal defaultPoints) {
        public SourceQuality {
            points = copyOf(points);
        }
    }

    /**
     * Points for what is known of a lead and what it did.
     *
     * @param completeness points for each contact detail
     * @param points by {@link ActivityKind#wireName()}
     * @param halfLifeDays days in which activity points lose half their worth, above 0, at most 3650
     * @param cap most the component can be
     */
    public record EngagementPoints(
            Completeness completeness, Map<String, BigDecimal> points, BigDecimal halfLifeDays, BigDecimal cap) {
        public EngagementPoints {
            points = copyOf(points);
        }
    }

    /** Points for a known email address and for a known phone number. */
    public record Completeness(BigDecimal email, BigDecimal phone) {}

    /**
     * Points for how likely a lead converts.
     *
     * @param status by {@link LeadStatus#wireName()}
     * @param priorityBonus by {@link LeadPriority#wireName()}, added to the status
     * @param cap most that status and priority can give together
     * @param usePrediction whether a prediction, where there is one, takes the place of all that
     */
    public record ConversionProbability(
            Map<String, BigDecimal> status,
            Map<String, BigDecimal> priorityBonus,
            BigDecimal cap,
            Boolean usePrediction) {
        public ConversionProbability {
            status = copyOf(status);
            priorityBonus = copyOf(priorityBonus);
        }
    }

    /**
     * Points for how soon action is needed.
     *
     * @param steps by age, strictly ascending; the first that fits counts
     * @param otherwise for a lead older than every step
     * @param followUp what a promised follow-up lifts the component to; null if nothing
     * @param closed points of a converted or lost lead; null if it is treated like any other
     */
    public record Urgency(
            List<AgeStep> steps,
            BigDecimal otherwise,
            @Nullable List<FollowUpRule> followUp,
            @Nullable BigDecimal closed) {
        public Urgency {
            steps = copyOf(steps);
            followUp = followUp == null ? null : copyOf(followUp);
        }
    }

    /** Points of a lead of at most this age, in days of 24 hours. */
    public record AgeStep(BigDecimal maxAgeDays, BigDecimal points) {}

    /** Lifts a lead to at least these points if its follow-up is overdue or due within that many hours. */
    public record FollowUpRule(BigDecimal dueWithinHours, BigDecimal points) {}

    /** Keeps order and nulls, unlike {@code Map.copyOf}: the one is for readers, the others are for the rules. */
    private static Map<String, BigDecimal> copyOf(Map<String, BigDecimal> points) {
        return points == null ? points : Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    private static <E> List<E> copyOf(List<E> entries) {
        return entries == null ? entries : Collections.unmodifiableList(new ArrayList<>(entries));
    }
}
