package io.leadline.audit.internal.entries;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of the trail, whoever forgot to, and long texts short. */
final class Masking {
    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|secret|token|otp|recovery|api_?key|authorization|credential|private_?key",
            Pattern.CASE_INSENSITIVE);
    private static final String MASK = "***";
    private static final int MAX_TEXT = 2_000;

    private Masking() {}

    static Map<String, @Nullable Object> values(Map<?, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        values.forEach((name, value) -> masked.put(String.valueOf(name), value(String.valueOf(name), value)));
        return masked;
    }

    static @Nullable Object value(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Boolean) && SECRET.matcher(name).find()) {
            return MASK;
        }
        return switch (value) {
            case CharSequence text
            when text.length() > MAX_TEXT -> text.subSequence(0, MAX_TEXT) + "... (" + text.length() + " characters)";
            case Map<?, ?> map -> values(map);
            case Collection<?> many ->
                many.stream().map(one -> value(name, one)).toList();
            case null, default -> value;
        };
    }
}
