package io.leadline.platform.web;

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

    JsonColumn(JsonMapper json) {
        this.json = json;
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
