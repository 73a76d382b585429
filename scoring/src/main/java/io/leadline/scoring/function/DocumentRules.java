package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for a model's name, weights and thresholds. */
final class DocumentRules {
    private static final int LONGEST_NAME = 100;

    /** Beyond this many digits before or after the point a number is not worth adding up. */
    private static final int MOST_DIGITS = 100;

    private DocumentRules() {}

    static void check(
            Violations violations,
            @Nullable String name,
            ScoringModel.@Nullable Weights weights,
            ScoringModel.@Nullable Thresholds thresholds) {
        checkName(violations, name);
        if (weights == null) {
            violations.present("weights", weights);
        } else {
            checkWeights(violations, weights);
        }
        if (thresholds == null) {
            violations.present("thresholds", thresholds);
        } else {
            checkThresholds(violations, thresholds);
        }
    }

    private static void checkName(Violations violations, @Nullable String name) {
        if (name == null) {
            violations.present("name", name);
        } else if (name.isBlank()) {
            violations.add("name", ViolationCode.BLANK, "A model has a name.");
        } else if (name.length() > LONGEST_NAME) {
            violations.add("name", ViolationCode.TOO_LONG, "At most " + LONGEST_NAME + " characters.");
        }
    }

    private static void checkWeights(Violations violations, ScoringModel.Weights weights) {
        violations.number("weights.source_quality", weights.sourceQuality(), Limits.WEIGHT);
        violations.number("weights.engagement", weights.engagement(), Limits.WEIGHT);
        violations.number("weights.conversion_probability", weights.conversionProbability(), Limits.WEIGHT);
        violations.number("weights.urgency", weights.urgency(), Limits.WEIGHT);
        List<BigDecimal> all = Arrays.asList(
                weights.sourceQuality(), weights.engagement(), weights.conversionProbability(), weights.urgency());
        if (all.stream().allMatch(DocumentRules::isAddable)) {
            checkSum(violations, all.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** Without this, adding 1 to {@code 1E-999999999} would ask for a billion digits. */
    private static boolean isAddable(@Nullable BigDecimal weight) {
        return weight != null && Math.abs((long) weight.scale()) <= MOST_DIGITS && weight.precision() <= MOST_DIGITS;
    }

    private static void checkSum(Violations violations, BigDecimal sum) {
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            String message = "The weights must sum to 1; they sum to " + Violations.shown(sum) + ".";
            violations.add("weights", ViolationCode.WEIGHTS_SUM, message);
        }
    }

    private static void checkThresholds(Violations violations, ScoringModel.Thresholds thresholds) {
        violations.number("thresholds.hot", thresholds.hot(), Limits.POINTS);
        violations.number("thresholds.warm", thresholds.warm(), Limits.POINTS);
        checkDescending(violations, "thresholds.warm", thresholds.hot(), thresholds.warm());
        violations.number("thresholds.cold", thresholds.cold(), Limits.POINTS);
        checkDescending(violations, "thresholds.cold", thresholds.warm(), thresholds.cold());
    }

    private static void checkDescending(
            Violations violations, String field, @Nullable BigDecimal above, @Nullable BigDecimal below) {
        if (above != null && below != null && below.compareTo(above) >= 0) {
            String message = "Must be below the threshold before it, " + Violations.shown(above) + ".";
            violations.add(field, ViolationCode.NOT_DESCENDING, message);
        }
    }
}
