package io.leadline.bench;

import java.util.Arrays;

/** What stands for several measurements. */
final class Medians {
    private Medians() {}

    static double median(double... values) {
        return quantile(0.5, values);
    }

    static double quantile(double quantile, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(quantile * sorted.length)) - 1)];
    }
}
