package io.leadline.leads.internal.importing;

import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.json.JsonColumn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the field of a form that tells where columns go. */
@Component
class MappingField {
    private static final int LONGEST = 65_536;

    private final JsonColumn json;

    MappingField(JsonColumn json) {
        this.json = json;
    }

    /** @throws InvalidRequestException 422 {@code invalid_mapping} */
    Map<String, @Nullable String> read(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        if (mapping.length() > LONGEST) {
            throw invalid();
        }
        Map<String, @Nullable String> wishes = new LinkedHashMap<>();
        object(mapping).forEach((header, target) -> {
            if (target != null && !(target instanceof String)) {
                throw invalid();
            }
            wishes.put(header, (String) target);
        });
        return wishes;
    }

    private Map<String, @Nullable Object> object(String mapping) {
        try {
            if (!json.read(mapping, JsonNode.class).isObject()) {
                throw invalid();
            }
            return json.readMap(mapping);
        } catch (JacksonException unreadable) {
            throw invalid();
        }
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                "mapping",
                "invalid_mapping",
                "A JSON object from column header to lead field, such as {\"Tel.\": \"phone\", \"Internal\": null}.");
    }
}
