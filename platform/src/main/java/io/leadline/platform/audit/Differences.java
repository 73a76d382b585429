package io.leadline.platform.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two states of a thing, field by field, named as in the API. */
@Component
public class Differences {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /**
     * The fields that differ, one level deep.
     *
     * @param before null for a thing that is new
     * @param after null for a thing that goes
     */
    public Map<String, AuditEntry.Change> between(@Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> old = fields(before);
        Map<String, @Nullable Object> now = fields(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        Map<String, AuditEntry.Change> changes = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.put(name, new AuditEntry.Change(old.get(name), now.get(name)));
            }
        }
        return changes;
    }

    private Map<String, @Nullable Object> fields(@Nullable Object state) {
        return state == null ? Map.of() : json.convertValue(state, FIELDS);
    }
}
