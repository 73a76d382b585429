package io.leadline.agents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something an agent knows.
 *
 * @param name in lower case with single spaces, however it was given: {@code " Life  Insurance"} is {@code life insurance}
 * @param level from 1, beginner, to 5, expert
 */
public record Skill(
        @Size(min = 1, max = 64) @Pattern(regexp = "[^\"\\\\\\p{Cntrl}]*", message = "has no quotes and no backslashes") String name,

        @NotNull @Min(1) @Max(5) Integer level)
        implements Comparable<Skill> {
    public Skill {
        name = normalized(name);
    }

    /** Empty for none. */
    public static String normalized(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("(?U)\\s+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Skill other) {
        return name.compareTo(other.name);
    }
}
