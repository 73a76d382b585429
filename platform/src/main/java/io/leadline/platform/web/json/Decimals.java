package io.leadline.platform.web.json;

import java.math.BigDecimal;

/** Scores as figures in JSON: 18.6 and 25, not 18.60 and 25.00, and never 1E+2. */
public final class Decimals {
    private Decimals() {}

    public static BigDecimal shown(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
