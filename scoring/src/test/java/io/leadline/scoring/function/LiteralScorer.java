package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The specification read sentence by sentence, in decimals and durations: slow, and sharing no code with the scorer. */
record LiteralScorer(ScoringModel model) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<BigDecimal> components(LeadFacts facts, Instant at) {
        return List.of(source(facts), engagement(facts, at), conversion(facts), urgency(facts, at));
    }

    ScoreCategory category(BigDecimal overall) {
        if (overall.compareTo(model.thresholds().hot()) >= 0) {
            return ScoreCategory.HOT;
        }
        if (overall.compareTo(model.thresholds().warm()) >= 0) {
            return ScoreCategory.WARM;
        }
        return overall.compareTo(model.thresholds().cold()) >= 0 ? ScoreCategory.COLD : ScoreCategory.NURTURE;
    }

    private BigDecimal source(LeadFacts facts) {
        String source = facts.source() == null ? "" : facts.source();
        String key = source.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        ScoringModel.SourceQuality sources = model.sourceQuality();
        return rounded(sources.points().getOrDefault(key, sources.defaultPoints()));
    }

    private BigDecimal engagement(LeadFacts facts, Instant at) {
        ScoringModel.EngagementPoints engagement = model.engagement();
        BigDecimal sum = BigDecimal.ZERO;
        if (facts.hasEmail()) {
            sum = sum.add(engagement.completeness().email());
        }
        if (facts.hasPhone()) {
            sum = sum.add(engagement.completeness().phone());
        }
        if (facts.engagement() != null) {
            Duration elapsed = Duration.between(facts.engagement().asOf(), at);
            double days = elapsed.toNanos() / 86_400e9;
            double halfLives = days / engagement.halfLifeDays().doubleValue();
            BigDecimal decayed = BigDecimal.valueOf(facts.engagement().value() * Math.pow(0.5, halfLives));
            sum = sum.add(decayed.setScale(9, RoundingMode.HALF_UP));
        }
        return rounded(sum.min(engagement.cap()));
    }

    private BigDecimal conversion(LeadFacts facts) {
        ScoringModel.ConversionProbability conversion = model.conversionProbability();
        if (conversion.usePrediction() && facts.predictedConversionProbability() != null) {
            BigDecimal probability = BigDecimal.valueOf(facts.predictedConversionProbability());
            return rounded(probability.multiply(HUNDRED).setScale(9, RoundingMode.HALF_UP));
        }
        BigDecimal status = points(conversion.status(), facts.status().wireName());
        BigDecimal bonus = points(conversion.priorityBonus(), facts.priority().wireName());
        return rounded(status.add(bonus).min(conversion.cap()));
    }

    private BigDecimal urgency(LeadFacts facts, Instant at) {
        ScoringModel.Urgency urgency = model.urgency();
        if (urgency.closed() != null && facts.status().isClosed()) {
            return rounded(urgency.closed());
        }
        BigDecimal points = byAge(Duration.between(facts.createdAt(), at));
        if (facts.nextFollowUpAt() != null && urgency.followUp() != null) {
            Duration dueIn = Duration.between(at, facts.nextFollowUpAt());
            for (ScoringModel.FollowUpRule rule : urgency.followUp()) {
                if (dueIn.compareTo(duration(rule.dueWithinHours(), 3_600)) <= 0) {
                    points = points.max(rule.points());
                }
            }
        }
        return rounded(points);
    }

    private BigDecimal byAge(Duration age) {
        return model.urgency().steps().stream()
                .filter(step -> age.compareTo(duration(step.maxAgeDays(), 86_400)) <= 0)
                .map(ScoringModel.AgeStep::points)
                .findFirst()
                .orElse(model.urgency().otherwise());
    }

    private static Duration duration(BigDecimal amount, long seconds) {
        return Duration.ofNanos(
                amount.multiply(BigDecimal.valueOf(seconds)).movePointRight(9).longValueExact());
    }

    private static BigDecimal points(Map<String, BigDecimal> points, String key) {
        return points.getOrDefault(key, BigDecimal.ZERO);
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
