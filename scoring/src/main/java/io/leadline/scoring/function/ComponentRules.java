package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for a model's points by source, engagement and conversion. */
final class ComponentRules {
    private static final int MOST_SOURCES = 500;
    private static final int LONGEST_SOURCE = 64;

    /** Generous for maps whose keys are the names of an enum. */
    private static final int MOST_NAMES = 50;

    private ComponentRules() {}

    static void check(
            Violations violations,
            ScoringModel.@Nullable SourceQuality sourceQuality,
            ScoringModel.@Nullable EngagementPoints engagement,
            ScoringModel.@Nullable ConversionProbability conversion) {
        if (sourceQuality == null) {
            violations.present("source_quality", sourceQuality);
        } else {
            checkSources(violations, sourceQuality);
        }
        if (engagement == null) {
            violations.present("engagement", engagement);
        } else {
            checkEngagement(violations, engagement);
        }
        if (conversion == null) {
            violations.present("conversion_probability", conversion);
        } else {
            checkConversion(violations, conversion);
        }
    }

    private static void checkSources(Violations violations, ScoringModel.SourceQuality sourceQuality) {
        Map<String, String> spellings = new HashMap<>();
        violations.points(
                "source_quality.points",
                sourceQuality.points(),
                MOST_SOURCES,
                (field, source) -> checkSource(violations, field, source, spellings));
        violations.number("source_quality.default", sourceQuality.defaultPoints(), Limits.POINTS);
    }

    private static void checkSource(
            Violations violations, String field, @Nullable String source, Map<String, String> spellings) {
        if (source == null || SourceName.normalise(source).isEmpty()) {
            violations.add(field, ViolationCode.BLANK, "A source has a name.");
            return;
        }
        if (source.length() > LONGEST_SOURCE) {
            violations.add(field, ViolationCode.TOO_LONG, "At most " + LONGEST_SOURCE + " characters.");
        }
        String other = spellings.putIfAbsent(SourceName.normalise(source), source);
        if (other != null) {
            String message = "The same source as " + Violations.shown(other) + ".";
            violations.add(field, ViolationCode.DUPLICATE_KEY, message);
        }
    }

    private static void checkEngagement(Violations violations, ScoringModel.EngagementPoints engagement) {
        ScoringModel.@Nullable Completeness completeness = engagement.completeness();
        if (completeness == null) {
            violations.present("engagement.completeness", completeness);
        } else {
            violations.number("engagement.completeness.email", completeness.email(), Limits.POINTS);
            violations.number("engagement.completeness.phone", completeness.phone(), Limits.POINTS);
        }
        checkNames(violations, "engagement.points", engagement.points(), ActivityKind::ofWireName);
        violations.number("engagement.half_life_days", engagement.halfLifeDays(), Limits.HALF_LIFE_DAYS);
        violations.number("engagement.cap", engagement.cap(), Limits.POINTS);
    }

    private static void checkConversion(Violations violations, ScoringModel.ConversionProbability conversion) {
        checkNames(violations, "conversion_probability.status", conversion.status(), LeadStatus::ofWireName);
        checkNames(
                violations,
                "conversion_probability.priority_bonus",
                conversion.priorityBonus(),
                LeadPriority::ofWireName);
        violations.number("conversion_probability.cap", conversion.cap(), Limits.POINTS);
        violations.present("conversion_probability.use_prediction", conversion.usePrediction());
    }

    private static void checkNames(
            Violations violations,
            String field,
            @Nullable Map<String, BigDecimal> points,
            Function<String, Optional<?>> known) {
        violations.points(field, points, MOST_NAMES, (entry, name) -> {
            if (name == null || known.apply(name).isEmpty()) {
                violations.add(entry, ViolationCode.UNKNOWN_KEY, "There is no such name here.");
            }
        });
    }
}
