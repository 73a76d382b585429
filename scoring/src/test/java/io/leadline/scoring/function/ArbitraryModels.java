package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Any valid scoring model. */
final class ArbitraryModels {
    static final List<String> SOURCES = List.of("website", "google_ads", "trade_fair", "cold_call_list");

    private static final int ONE = 1_000_000;

    private ArbitraryModels() {}

    static Arbitrary<ScoringModel> models() {
        return Combinators.combine(weights(), thresholds(), sources(), engagement(), conversion(), urgency())
                .as((weights, thresholds, sources, engagement, conversion, urgency) ->
                        new ScoringModel("any", weights, thresholds, sources, engagement, conversion, urgency));
    }

    static Arbitrary<BigDecimal> points() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .withDistribution(RandomDistribution.uniform())
                .map(hundredths -> BigDecimal.valueOf(hundredths, 2));
    }

    /** Three cuts through one whole. */
    static Arbitrary<ScoringModel.Weights> weights() {
        return Arbitraries.integers()
                .between(0, ONE)
                .array(int[].class)
                .ofSize(3)
                .map(cuts -> {
                    int[] sorted = Arrays.stream(cuts).sorted().toArray();
                    return new ScoringModel.Weights(
                            BigDecimal.valueOf(sorted[0], 6),
                            BigDecimal.valueOf(sorted[1] - sorted[0], 6),
                            BigDecimal.valueOf(sorted[2] - sorted[1], 6),
                            BigDecimal.valueOf(ONE - sorted[2], 6));
                });
    }

    private static Arbitrary<ScoringModel.Thresholds> thresholds() {
        return points().set().ofSize(3).map(set -> {
            List<BigDecimal> ascending = set.stream().sorted().toList();
            return new ScoringModel.Thresholds(ascending.get(2), ascending.get(1), ascending.get(0));
        });
    }

    private static Arbitrary<ScoringModel.SourceQuality> sources() {
        return Combinators.combine(Arbitraries.maps(Arbitraries.of(SOURCES), points()), points())
                .as(ScoringModel.SourceQuality::new);
    }

    private static Arbitrary<ScoringModel.EngagementPoints> engagement() {
        Arbitrary<String> kinds = Arbitraries.of(ActivityKind.class).map(ActivityKind::wireName);
        Arbitrary<BigDecimal> halfLives =
                Arbitraries.longs().between(1, 3_650_000_000L).map(days -> BigDecimal.valueOf(days, 6));
        return Combinators.combine(points(), points(), Arbitraries.maps(kinds, points()), halfLives, points())
                .as((email, phone, points, halfLife, cap) -> new ScoringModel.EngagementPoints(
                        new ScoringModel.Completeness(email, phone), points, halfLife, cap));
    }

    private static Arbitrary<ScoringModel.ConversionProbability> conversion() {
        Arbitrary<String> statuses = Arbitraries.of(LeadStatus.class).map(LeadStatus::wireName);
        Arbitrary<String> priorities = Arbitraries.of(LeadPriority.class).map(LeadPriority::wireName);
        return Combinators.combine(
                        Arbitraries.maps(statuses, points()),
                        Arbitraries.maps(priorities, points()),
                        points(),
                        Arbitraries.of(true, false))
                .as(ScoringModel.ConversionProbability::new);
    }

    private static Arbitrary<ScoringModel.Urgency> urgency() {
        Arbitrary<BigDecimal> hours =
                Arbitraries.integers().between(0, 200_000_000).map(amount -> BigDecimal.valueOf(amount, 6));
        Arbitrary<List<ScoringModel.FollowUpRule>> rules = Combinators.combine(hours, points())
                .as(ScoringModel.FollowUpRule::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(steps(), points(), rules.injectNull(0.2), points().injectNull(0.3))
                .as(ScoringModel.Urgency::new);
    }

    private static Arbitrary<List<ScoringModel.AgeStep>> steps() {
        Arbitrary<List<Long>> ages = Arbitraries.longs()
                .between(1, 100_000_000)
                .set()
                .ofMaxSize(5)
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(ages, points().list().ofSize(5))
                .as((days, points) -> IntStream.range(0, days.size())
                        .mapToObj(index ->
                                new ScoringModel.AgeStep(BigDecimal.valueOf(days.get(index), 6), points.get(index)))
                        .toList());
    }
}
