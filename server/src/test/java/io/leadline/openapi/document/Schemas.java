package io.leadline.openapi.document;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Small changes to schemas of OpenAPI 3.1. */
final class Schemas {
    private static final String NULL = "null";
    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(PREFIX + name);
    }

    /** The name behind a reference. */
    static String name(String reference) {
        return reference.substring(PREFIX.length());
    }

    static Schema<?> ofType(String type) {
        return new JsonSchema().types(new LinkedHashSet<>(List.of(type)));
    }

    @SuppressWarnings("unchecked")
    static void allowNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            schema.setAnyOf(List.of(new JsonSchema().$ref(schema.get$ref()), ofType(NULL)));
            schema.set$ref(null);
        } else if (schema.getTypes() != null && !schema.getTypes().contains(NULL)) {
            schema.addType(NULL);
            if (schema.getEnum() != null) {
                List<Object> values = new ArrayList<>(schema.getEnum());
                values.add(null);
                ((Schema<Object>) schema).setEnum(values);
            }
        }
    }
}
