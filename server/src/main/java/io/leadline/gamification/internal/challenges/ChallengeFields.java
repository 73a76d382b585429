package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What an admin may write of a challenge.
 *
 * @param startsOn its first day in the tenant's zone
 * @param endsOn its last day; a year after the first at the latest
 * @param prizePoints for each winner
 */
record ChallengeFields(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 500) String description,
        @NotNull ChallengeScope scope,
        @NotNull Metric metric,
        @Min(1) @Max(1_000_000_000) long goal,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Min(0) @Max(100_000) int prizePoints) {
    private static final int MOST_DAYS = 366;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2190, 1, 1);

    static ChallengeFields of(Challenge challenge) {
        return new ChallengeFields(
                challenge.name(),
                challenge.description(),
                challenge.scope(),
                challenge.metric(),
                challenge.goal(),
                challenge.startsOn(),
                challenge.endsOn(),
                challenge.prizePoints());
    }

    /** @throws InvalidRequestException when the parts do not fit together */
    void requireSound(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (metric == Metric.STREAK_DAYS) {
            problems.add(new FieldProblem("metric", "invalid", "A streak has no period; choose another metric."));
        }
        if (startsOn.isBefore(FIRST) || startsOn.isAfter(LAST)) {
            problems.add(new FieldProblem("starts_on", "invalid", "A challenge begins in the years 2000 to 2189."));
        } else if (endsOn.isBefore(startsOn) || ChronoUnit.DAYS.between(startsOn, endsOn) >= MOST_DAYS) {
            problems.add(new FieldProblem("ends_on", "invalid", "A challenge lasts from one day to a year."));
        } else if (endsOn.isBefore(today)) {
            problems.add(new FieldProblem("ends_on", "in_past", "A challenge ends today or later."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }
}
