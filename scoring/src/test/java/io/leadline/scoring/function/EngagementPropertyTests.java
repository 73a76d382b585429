package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class EngagementPropertyTests {
    private static final Scorer DEFAULT = Scorer.of(ScoringModel.defaultModel());

    @Property
    void scoresTheSameInAnyOrderOfArrival(@ForAll("histories") List<Activity> history, @ForAll Random random) {
        List<Activity> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        assertThat(engagementScore(shuffled)).isEqualTo(engagementScore(history));
    }

    /** Whole half-lives give round sums, the only place where a last bit could ever tip a rounding. */
    @Property
    void scoresTheSameInAnyOrderOfArrivalAtTies(
            @ForAll("evenHistories") List<Activity> history, @ForAll Random random) {
        List<Activity> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        assertThat(engagementScore(shuffled)).isEqualTo(engagementScore(history));
    }

    @Property
    void isTheSumOfEachActivityDecayedOnItsOwn(@ForAll("histories") List<Activity> history) {
        double sum =
                history.stream().mapToDouble(EngagementPropertyTests::decayed).sum();
        Engagement engagement = engagement(history);
        double value = engagement == null ? 0 : engagement.valueAt(NOW, DEFAULT.halfLife());
        assertThat(value).isCloseTo(sum, within(1e-9));
    }

    @Property
    void isAsOfTheNewestActivityThatHasPoints(@ForAll("histories") List<Activity> history) {
        List<Activity> telling =
                history.stream().filter(activity -> points(activity.kind()) > 0).toList();
        Engagement engagement = engagement(history);
        assertThat(engagement == null).isEqualTo(telling.isEmpty());
        if (engagement != null) {
            assertThat(engagement.asOf())
                    .isEqualTo(telling.stream()
                            .map(Activity::at)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }
    }

    @Property
    void neverRisesWithTime(@ForAll("histories") List<Activity> history, @ForAll("gaps") long gap) {
        Engagement engagement = Objects.requireNonNullElse(engagement(history), new Engagement(0, NOW));
        double later = engagement.valueAt(NOW.plus(gap, ChronoUnit.MICROS), DEFAULT.halfLife());
        assertThat(later).isLessThanOrEqualTo(engagement.valueAt(NOW, DEFAULT.halfLife()));
    }

    @Provide
    Arbitrary<List<Activity>> histories() {
        return Combinators.combine(Arbitraries.of(ActivityKind.class), ArbitraryLeads.past())
                .as(Activity::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Activity>> evenHistories() {
        Arbitrary<Instant> halfLivesAgo =
                Arbitraries.integers().between(0, 14).map(count -> NOW.minus(Duration.ofDays(14L * count)));
        return Combinators.combine(Arbitraries.of(ActivityKind.class), halfLivesAgo)
                .as(Activity::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Long> gaps() {
        return Arbitraries.longs().between(0, 1_000_000_000_000L);
    }

    private static int engagementScore(List<Activity> history) {
        return DEFAULT.score(Leads.aLead().with(engagement(history)).facts(), NOW)
                .engagementHundredths();
    }

    private static @Nullable Engagement engagement(List<Activity> history) {
        Engagement engagement = null;
        for (Activity activity : history) {
            engagement = DEFAULT.engagementAfter(engagement, activity.kind(), activity.at());
        }
        return engagement;
    }

    private static double decayed(Activity activity) {
        double halfLives = Duration.between(activity.at(), NOW).toNanos() / (14 * 86_400e9);
        return points(activity.kind()) * Math.pow(0.5, halfLives);
    }

    private static double points(ActivityKind kind) {
        return Objects.requireNonNull(DEFAULT.model().engagement().points().get(kind.wireName()))
                .doubleValue();
    }

    record Activity(ActivityKind kind, Instant at) {}
}
