package io.leadline.gamification.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.internal.rules.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointsPolicyTests {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final EarningEvent.Subject LEAD = new EarningEvent.Subject(EarningEvent.LEAD, 1);

    private static EarningEvent moved(long version, @Nullable Long user, String before, String after) {
        return new EarningEvent(
                LEAD, EarningEvent.Kind.MOVED, version, user, AT.plusSeconds(version), before, after, "cold", null);
    }

    private static EarningEvent call(long id, long user) {
        return new EarningEvent(LEAD, EarningEvent.Kind.LOGGED, id, user, AT, null, "call", null, null);
    }

    private static Map<Rule, Long> whose(List<EarningEvent> events) {
        return PointsPolicy.entitlements(events).stream()
                .collect(Collectors.toMap(expected -> expected.key().rule(), ExpectedEntitlement::userId));
    }

    @Test
    void eachStepBelongsToWhoReachedItFirst() {
        assertThat(whose(List.of(
                        moved(1, 7L, "new", "contacted"),
                        moved(2, 8L, "contacted", "qualified"),
                        moved(3, 9L, "qualified", "converted"))))
                .isEqualTo(Map.of(Rule.LEAD_CONTACTED, 7L, Rule.LEAD_QUALIFIED, 8L, Rule.LEAD_CONVERTED, 9L));
    }

    @Test
    void aStepSkippedCountsForTheMoveThatSkipsIt() {
        assertThat(whose(List.of(moved(1, 7L, "new", "qualified"))))
                .isEqualTo(Map.of(Rule.LEAD_CONTACTED, 7L, Rule.LEAD_QUALIFIED, 7L));
    }

    @Test
    void aRevertedConversionEarnsNothingAndTheNextOneAnew() {
        List<EarningEvent> reverted =
                List.of(moved(3, 9L, "qualified", "converted"), moved(4, 9L, "converted", "qualified"));
        assertThat(whose(reverted)).isEmpty();

        List<EarningEvent> again = new ArrayList<>(reverted);
        again.add(moved(5, 8L, "qualified", "converted"));
        assertThat(whose(again)).isEqualTo(Map.of(Rule.LEAD_CONVERTED, 8L));
    }

    @Test
    void aLostLeadKeepsItsStepsAndEarnsThemNoSecondTime() {
        assertThat(whose(List.of(
                        moved(1, 7L, "new", "contacted"),
                        moved(2, 7L, "contacted", "lost"),
                        moved(3, 8L, "lost", "contacted"))))
                .isEqualTo(Map.of(Rule.LEAD_CONTACTED, 7L));
    }

    @Test
    void aStepThatNobodyTookEarnsNobodyAnything() {
        assertThat(whose(List.of(
                        moved(1, null, "new", "contacted"),
                        moved(2, 7L, "contacted", "lost"),
                        moved(3, 8L, "lost", "contacted"))))
                .isEmpty();
    }

    @Test
    void aDeletedLeadHasEarnedNothingNorHasWhatWasLogged() {
        assertThat(PointsPolicy.entitlements(
                        List.of(EarningEvent.deleted(LEAD, AT), moved(1, 7L, "new", "contacted"), call(11, 7))))
                .isEmpty();
    }

    @Test
    void everythingLoggedStandsForItself() {
        assertThat(PointsPolicy.entitlements(List.of(call(11, 7), call(12, 7)))).hasSize(2);
    }

    @Test
    void aTaskIsEarnedByItsLastCompletion() {
        EarningEvent first = EarningEvent.completed(5, 1, 7, AT, AT);
        EarningEvent reopened = EarningEvent.reopened(5, 2, AT);
        EarningEvent second = EarningEvent.completed(5, 3, 8, AT.plusSeconds(1), AT);

        assertThat(whose(List.of(first))).isEqualTo(Map.of(Rule.TASK_ON_TIME, 7L));
        assertThat(whose(List.of(reopened, first))).isEmpty();
        assertThat(whose(List.of(second, reopened, first))).isEqualTo(Map.of(Rule.TASK_LATE, 8L));
        assertThat(whose(List.of(EarningEvent.completed(5, 1, 7, AT, null)))).isEqualTo(Map.of(Rule.TASK_ON_TIME, 7L));
    }

    @Test
    void theOrderInWhichFactsAreHeardDoesNotMatter() {
        List<EarningEvent> events = new ArrayList<>(List.of(
                moved(1, 7L, "new", "contacted"),
                moved(2, 7L, "contacted", "lost"),
                moved(3, 8L, "lost", "new"),
                moved(4, 8L, "new", "qualified"),
                moved(5, 9L, "qualified", "converted"),
                moved(6, 9L, "converted", "qualified"),
                moved(7, 7L, "qualified", "converted"),
                call(11, 7),
                call(12, 8)));
        List<ExpectedEntitlement> expected = sorted(events);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(events, random);
            assertThat(sorted(events)).isEqualTo(expected);
        }
    }

    private static List<ExpectedEntitlement> sorted(List<EarningEvent> events) {
        return PointsPolicy.entitlements(events).stream()
                .sorted(java.util.Comparator.comparing(ExpectedEntitlement::key))
                .toList();
    }
}
