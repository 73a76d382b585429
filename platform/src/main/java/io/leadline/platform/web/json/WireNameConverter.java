package io.leadline.platform.web.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enum values in query strings and paths the way JSON has them: {@code lower_snake_case}. */
public class WireNameConverter implements ConverterFactory<String, Enum<?>> {
    @Override
    public <T extends Enum<?>> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return text -> text.isEmpty() ? null : constant(type, text);
    }

    private static <T extends Enum<?>> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
