package io.leadline.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param figure what was measured, with its unit
 * @param ceiling what it is held against, same unit
 * @param ratio figure by ceiling
 * @param asked the ratio asked for
 * @param atLeast whether the asked ratio is a minimum (or a maximum)
 */
record Row(String work, String figure, String ceiling, double ratio, double asked, boolean atLeast) {
    static Row rate(String work, String unit, double figure, double ceiling, double asked) {
        return new Row(work, number(figure) + " " + unit, number(ceiling) + " " + unit, figure / ceiling, asked, true);
    }

    static Row latency(String work, double milliseconds, double ceilingMilliseconds, double asked) {
        return new Row(
                work,
                String.format(Locale.ROOT, "%.2f ms", milliseconds),
                String.format(Locale.ROOT, "%.2f ms", ceilingMilliseconds),
                milliseconds / ceilingMilliseconds,
                asked,
                false);
    }

    boolean reached() {
        return atLeast ? ratio >= asked : ratio <= asked;
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s %.2f | %s |",
                work,
                figure,
                ceiling,
                ratio,
                atLeast ? ">=" : "<=",
                asked,
                reached() ? "yes" : "no");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
