package io.leadline.gamification.internal.periods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Working days in a row with enough points. A day off neither counts nor breaks it, and today breaks nothing while it lasts.
 *
 * @param current how many there are now
 * @param longest how many there ever were
 */
public record Streak(int current, int longest) {
    public static final Streak NONE = new Streak(0, 0);

    /**
     * @param reached the days with enough points, days off among them or not
     * @param worksOn whether the person works on a day
     */
    public static Streak of(Collection<LocalDate> reached, Predicate<LocalDate> worksOn, LocalDate today) {
        TreeSet<LocalDate> counting = new TreeSet<>();
        reached.stream().filter(worksOn).filter(day -> !day.isAfter(today)).forEach(counting::add);
        int run = 0;
        int longest = 0;
        LocalDate last = null;
        for (LocalDate day : counting) {
            run = last != null && !missedBetween(last, day, worksOn) ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = day;
        }
        return new Streak(lasts(last, today, worksOn) ? run : 0, longest);
    }

    private static boolean lasts(@Nullable LocalDate last, LocalDate today, Predicate<LocalDate> worksOn) {
        return last != null && !missedBetween(last, today, worksOn);
    }

    private static boolean missedBetween(LocalDate from, LocalDate to, Predicate<LocalDate> worksOn) {
        return from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to : from.plusDays(1))
                .anyMatch(worksOn);
    }
}
