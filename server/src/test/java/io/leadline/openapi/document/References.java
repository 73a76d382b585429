package io.leadline.openapi.document;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which schemas are used, directly or by another one. */
@SuppressWarnings("rawtypes") // as in swagger-core
final class References {
    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    References(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    Set<String> names() {
        return names;
    }

    void follow(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> follow(media.getSchema()));
        }
    }

    void follow(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = Schemas.name(schema.get$ref());
            if (names.add(name)) {
                follow(schemas.get(name));
            }
        }
        follow(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(values);
        }
        followAll(schema.getAnyOf());
        followAll(schema.getProperties() == null ? null : schema.getProperties().values());
    }

    private void followAll(@Nullable Collection<Schema> several) {
        for (Schema<?> schema : several == null ? List.<Schema>of() : several) {
            follow(schema);
        }
    }
}
