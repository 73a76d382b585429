package io.leadline.platform.text;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text in NFC, the form in which it is stored: a letter and its accents are one character wherever there is one. */
public final class ComposedText {
    private ComposedText() {}

    public static String of(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The JSON value with its texts and names in NFC, however deep they lie; the same one where they are. */
    public static @Nullable Object ofJson(@Nullable Object value) {
        return isComposed(value) ? value : composed(value);
    }

    private static boolean isComposed(@Nullable Object value) {
        return switch (value) {
            case String text -> Normalizer.isNormalized(text, Normalizer.Form.NFC);
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .allMatch(member -> isComposed(member.getKey()) && isComposed(member.getValue()));
            case List<?> list -> list.stream().allMatch(ComposedText::isComposed);
            case null, default -> true;
        };
    }

    private static @Nullable Object composed(@Nullable Object value) {
        return switch (value) {
            case String text -> of(text);
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                object.forEach((name, member) -> members.put(of(String.valueOf(name)), composed(member)));
                yield members;
            }
            case List<?> list -> list.stream().map(ComposedText::composed).toList();
            case null, default -> value;
        };
    }
}
