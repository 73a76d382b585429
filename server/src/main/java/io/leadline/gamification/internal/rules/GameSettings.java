package io.leadline.gamification.internal.rules;

import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant plays.
 *
 * @param rules at most one of each kind; one left out gives nothing
 * @param dailyCap the most points of all rules together a person gets for a day; null for no limit
 * @param streakPoints how many points a working day needs to count for the streak
 * @param workingDays ISO numbers, 1 for Monday; of people without planned shifts
 * @param earlyBirdBefore the local hour before which something counts as early
 * @param awardLimit the most points one person may award in a day
 * @param levels from the first, which begins with 0 points, upwards
 */
public record GameSettings(
        @NotNull @Size(max = 20) List<@Valid @NotNull PointRule> rules,
        @Nullable @Min(0) @Max(1_000_000) Integer dailyCap,
        @NotNull @Valid Difficulty difficulty,
        @Min(1) @Max(10_000) int streakPoints,
        @NotEmpty @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> workingDays,
        @Min(0) @Max(23) int earlyBirdBefore,
        @Min(0) @Max(1_000_000) int awardLimit,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Level> levels) {
    public static final GameSettings COMMON = new GameSettings(
            List.of(
                    new PointRule(Rule.LEAD_CONVERTED, true, 100, null),
                    new PointRule(Rule.LEAD_QUALIFIED, true, 40, 400),
                    new PointRule(Rule.LEAD_CONTACTED, true, 10, 200),
                    new PointRule(Rule.CALL_LOGGED, true, 2, 100),
                    new PointRule(Rule.EMAIL_LOGGED, true, 1, 40),
                    new PointRule(Rule.MEETING_LOGGED, true, 15, 90),
                    new PointRule(Rule.FOLLOW_UP_KEPT, true, 5, 100),
                    new PointRule(Rule.TASK_ON_TIME, true, 5, 100),
                    new PointRule(Rule.TASK_LATE, true, 1, 20)),
            1000,
            new Difficulty(new BigDecimal("1.0"), new BigDecimal("1.3"), new BigDecimal("1.6"), new BigDecimal("2.0")),
            20,
            List.of(1, 2, 3, 4, 5),
            9,
            500,
            List.of(
                    new Level("Newcomer", 0),
                    new Level("Starter", 100),
                    new Level("Regular", 300),
                    new Level("Achiever", 700),
                    new Level("Expert", 1_500),
                    new Level("Ace", 3_000),
                    new Level("Star", 6_000),
                    new Level("Champion", 12_000),
                    new Level("Master", 25_000),
                    new Level("Legend", 50_000)));

    public Optional<PointRule> rule(Rule rule) {
        return rules.stream().filter(one -> one.rule() == rule).findFirst();
    }

    public boolean isWorkingDay(DayOfWeek day) {
        return workingDays.contains(day.getValue());
    }

    /** The number of the level with so many points, from 1. */
    public int levelOf(long points) {
        int level = 1;
        while (level < levels.size() && levels.get(level).points() <= points) {
            level++;
        }
        return level;
    }

    public Level level(int number) {
        return levels.get(Math.clamp(number, 1, levels.size()) - 1);
    }

    /** @throws InvalidRequestException when the parts do not fit together */
    void requireSound() {
        List<FieldProblem> problems = new ArrayList<>();
        if (new HashSet<>(rules.stream().map(PointRule::rule).toList()).size() < rules.size()) {
            problems.add(new FieldProblem("rules", "duplicate", "Name each rule once."));
        }
        if (levels.getFirst().points() != 0) {
            problems.add(new FieldProblem("levels[0].points", "invalid", "The first level begins with 0 points."));
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).points() <= levels.get(i - 1).points()) {
                problems.add(new FieldProblem(
                        "levels[" + i + "].points", "too_small", "Each level needs more points than the one before."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    /** The rules that earn nothing because they are left out, as switched off ones. */
    GameSettings complete() {
        List<PointRule> all = new ArrayList<>();
        Arrays.stream(Rule.values())
                .forEach(rule -> all.add(rule(rule).orElseGet(() -> new PointRule(rule, false, 0, null))));
        List<Integer> days = workingDays.stream().distinct().sorted().toList();
        return new GameSettings(all, dailyCap, difficulty, streakPoints, days, earlyBirdBefore, awardLimit, levels);
    }
}
