package io.leadline.gamification.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.GameVersion;
import io.leadline.gamification.internal.rules.GameVersions;
import io.leadline.gamification.internal.rules.PointRule;
import io.leadline.gamification.internal.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DailyCapsTests {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private static GameVersions rules(@Nullable Integer callCap, @Nullable Integer dailyCap) {
        GameSettings common = GameSettings.COMMON;
        GameSettings settings = new GameSettings(
                List.of(
                        new PointRule(Rule.CALL_LOGGED, true, 10, callCap),
                        new PointRule(Rule.MEETING_LOGGED, true, 30, null)),
                dailyCap,
                common.difficulty(),
                common.streakPoints(),
                common.workingDays(),
                common.earlyBirdBefore(),
                common.awardLimit(),
                common.levels());
        return new GameVersions(List.of(new GameVersion(1, Instant.EPOCH, settings)));
    }

    private static PointEntitlement entitlement(Rule rule, long id, int second, int base) {
        return new PointEntitlement(
                new EntitlementKey(new EarningEvent.Subject(EarningEvent.LEAD, 1), rule, id),
                true,
                7,
                LocalDate.of(2026, 3, 2),
                AT.plusSeconds(second),
                false,
                1,
                base,
                BigDecimal.ONE,
                null,
                null,
                0);
    }

    @Test
    void theRulesCapCutsTheLastOnesInTimeAndLeavesOtherRulesAlone() {
        List<PointEntitlement> entitlements = List.of(
                entitlement(Rule.CALL_LOGGED, 3, 30, 10),
                entitlement(Rule.CALL_LOGGED, 1, 10, 10),
                entitlement(Rule.CALL_LOGGED, 2, 20, 10),
                entitlement(Rule.MEETING_LOGGED, 4, 40, 30));

        assertThat(DailyCaps.allow(entitlements, rules(15, null)).values()).containsExactly(10, 5, 0, 30);
    }

    @Test
    void theDailyCapCutsAllRulesTogether() {
        List<PointEntitlement> entitlements =
                List.of(entitlement(Rule.MEETING_LOGGED, 1, 1, 30), entitlement(Rule.CALL_LOGGED, 2, 2, 10));

        assertThat(DailyCaps.allow(entitlements, rules(null, 35)).values()).containsExactly(30, 5);
    }

    @Test
    void whatGoesMakesRoomForWhatCameLater() {
        PointEntitlement first = entitlement(Rule.CALL_LOGGED, 1, 1, 10);
        PointEntitlement second = entitlement(Rule.CALL_LOGGED, 2, 2, 10);

        assertThat(DailyCaps.allow(List.of(first, second), rules(10, null)).get(second))
                .isZero();
        assertThat(DailyCaps.allow(List.of(second), rules(10, null)).get(second))
                .isEqualTo(10);
    }

    @Test
    void theOrderOfTheClaimsDoesNotMatterAlsoAtTheSameInstant() {
        List<PointEntitlement> entitlements = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            entitlements.add(entitlement(Rule.CALL_LOGGED, i, i / 3, 7));
        }
        Map<PointEntitlement, Integer> expected = DailyCaps.allow(entitlements, rules(50, 40));
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(entitlements, random);
            assertThat(DailyCaps.allow(entitlements, rules(50, 40))).isEqualTo(expected);
        }
    }

    @Test
    void aRuleThatGivesNothingLeavesNoEntry() {
        assertThat(DailyCaps.allow(List.of(entitlement(Rule.CALL_LOGGED, 1, 1, 0)), rules(null, null)))
                .isEmpty();
    }
}
