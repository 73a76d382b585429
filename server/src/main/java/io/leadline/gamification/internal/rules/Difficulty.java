package io.leadline.gamification.internal.rules;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the points of a conversion are multiplied by, for the score category the lead had before it. */
public record Difficulty(
        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) BigDecimal hot,

        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) BigDecimal warm,

        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) BigDecimal cold,

        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) BigDecimal nurture) {
    /** A lead without a score is neither easy nor hard. */
    public BigDecimal of(@Nullable String category) {
        return switch (category) {
            case "hot" -> hot;
            case "warm" -> warm;
            case "cold" -> cold;
            case "nurture" -> nurture;
            case null, default -> BigDecimal.ONE;
        };
    }
}
