package io.leadline.gamification.internal.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How an entry's points came about, in a line. */
final class Explanation {
    private Explanation() {}

    static String of(String rule, int points, boolean correction, LedgerEntry.@Nullable Factors factors) {
        if (correction) {
            return rule.equals("reward") ? "Points given back" : "Taken back: what earned it changed or was corrected";
        }
        return factors == null ? given(rule) : formula(points, factors);
    }

    private static String given(String rule) {
        return switch (rule) {
            case "award" -> "Awarded by a supervisor";
            case "challenge" -> "The prize of a challenge";
            case "reward" -> "Spent on a reward";
            default -> "Points";
        };
    }

    private static String formula(int points, LedgerEntry.Factors factors) {
        BigDecimal raw = factors.difficulty().multiply(BigDecimal.valueOf(factors.base()));
        int rounded = raw.setScale(0, RoundingMode.HALF_UP).intValue();
        String category = factors.category() == null ? "" : " (" + factors.category() + ")";
        String text = factors.base() + " × " + plain(factors.difficulty()) + category + " = " + rounded;
        return points == rounded ? text : text + ", capped from " + rounded + " to " + points;
    }

    private static String plain(BigDecimal factor) {
        BigDecimal stripped = factor.stripTrailingZeros();
        return stripped.setScale(Math.max(1, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
