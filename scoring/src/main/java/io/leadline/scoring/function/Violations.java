package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a model, in the order of the document. */
final class Violations {
    private static final int MOST_SHOWN_CHARACTERS = 64;

    private final List<Violation> found = new ArrayList<>();

    void add(String field, ViolationCode code, String message) {
        found.add(new Violation(field, code, message));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidScoringModelException(found);
        }
    }

    /** Whether the member is there; reports it if not. */
    boolean present(String field, @Nullable Object value) {
        if (value == null) {
            add(field, ViolationCode.REQUIRED, "This member is required.");
        }
        return value != null;
    }

    void number(String field, @Nullable BigDecimal value, Limits limits) {
        if (value == null) {
            present(field, value);
            return;
        }
        if (!limits.contain(value)) {
            add(field, ViolationCode.OUT_OF_RANGE, "Must be " + limits.words() + ", not " + shown(value) + ".");
        }
        if (value.stripTrailingZeros().scale() > limits.decimals()) {
            String message = "At most " + limits.decimals() + " decimals, not " + shown(value) + ".";
            add(field, ViolationCode.TOO_MANY_DECIMALS, message);
        }
    }

    /** Every value of a map must be points; the caller looks at the keys. */
    void points(String field, @Nullable Map<String, BigDecimal> points, int most, BiConsumer<String, String> key) {
        if (points == null) {
            present(field, points);
            return;
        }
        if (tooMany(field, points, most)) {
            return;
        }
        points.forEach((name, value) -> {
            String entry = field + "." + shown(name);
            key.accept(entry, name);
            number(entry, value, Limits.POINTS);
        });
    }

    /** Reports an overlong list or map once, in place of thousands of violations inside it. */
    boolean tooMany(String field, Map<?, ?> entries, int most) {
        return tooMany(field, entries.keySet(), most);
    }

    boolean tooMany(String field, Collection<?> entries, int most) {
        boolean tooMany = entries.size() > most;
        if (tooMany) {
            String message = "At most " + most + " entries, not " + entries.size() + ".";
            add(field, ViolationCode.TOO_MANY_ENTRIES, message);
        }
        return tooMany;
    }

    /** Never the plain form: {@code 1E+999999999} would be a gigabyte of zeros. */
    static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= MOST_SHOWN_CHARACTERS ? text : text.substring(0, MOST_SHOWN_CHARACTERS) + "...";
    }
}
