package io.leadline.platform.web.json;

import io.leadline.platform.web.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents in database columns: written with the API's own mapper, so they read the same on both sides. */
@Component
public class JsonColumn {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json;

    public JsonColumn(JsonMapper json) {
        this.json = json;
    }

    /** Whether every database keeps the value as it is: clean text, and numbers a double can hold. */
    public static boolean isStorable(@Nullable Object value) {
        return switch (value) {
            case String text -> Texts.isClean(text);
            case Number number -> Double.isFinite(number.doubleValue());
            case Map<?, ?> map ->
                map.entrySet().stream().allMatch(entry -> isStorable(entry.getKey()) && isStorable(entry.getValue()));
            case Collection<?> values -> values.stream().allMatch(JsonColumn::isStorable);
            case null, default -> true;
        };
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    public Map<String, @Nullable Object> readMap(@Nullable String column) {
        return column == null || column.isEmpty() ? Map.of() : json.readValue(column, MAP);
    }

    public <T> T read(String column, Class<T> type) {
        return json.readValue(column, type);
    }
}
