package io.leadline.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values at the limits a schema states and just beyond them.
 *
 * @param member the name of what is limited
 * @param limit the limit's name
 * @param value the whole value with that member in it
 * @param beyond whether it is over the limit, not at it
 */
record Limited(String member, String limit, JsonNode value, boolean beyond) {
    /** Longer texts and lists are met by the limit of the whole body. */
    private static final int TOO_LONG_TO_SEND = 500_000;

    private static final int DEEPEST = 8;

    private Limited in(Function<JsonNode, JsonNode> whole) {
        return new Limited(member, limit, whole.apply(value), beyond);
    }

    /** Of a value and everything in it. */
    static List<Limited> of(PublishedApi api, String name, JsonNode schema, JsonNode value) {
        List<Limited> found = new ArrayList<>();
        new Walk(api, found, new HashSet<>()).at(name, schema, value, Function.identity(), 0);
        return found;
    }

    private record Walk(PublishedApi api, List<Limited> found, Set<String> seen) {
        void at(String name, JsonNode reference, JsonNode given, Function<JsonNode, JsonNode> whole, int depth) {
            JsonNode schema = onlyShape(reference);
            if (depth > DEEPEST || !seen.add(name + depth + schema)) {
                return;
            }
            JsonNode value = given.isMissingNode() || given.isNull() ? sample(schema, depth) : given;
            own(name, schema, value).forEach(limited -> found.add(limited.in(whole)));
            if (value instanceof ObjectNode object) {
                schema.path("properties")
                        .properties()
                        .forEach(member -> at(
                                member.getKey(),
                                member.getValue(),
                                object.path(member.getKey()),
                                inner -> whole.apply(object.deepCopy().set(member.getKey(), inner)),
                                depth + 1));
                if (schema.path("additionalProperties") instanceof ObjectNode values && !object.isEmpty()) {
                    String key = object.propertyNames().iterator().next();
                    at(
                            key,
                            values,
                            object.path(key),
                            inner -> whole.apply(object.deepCopy().set(key, inner)),
                            depth + 1);
                }
            }
            if (value instanceof ArrayNode && schema.has("items")) {
                at(
                        name,
                        schema.path("items"),
                        value.path(0),
                        inner -> whole.apply(PublishedApi.JSON.createArrayNode().add(inner)),
                        depth + 1);
            }
        }

        /** A schema, or the one of several that is not null. */
        private JsonNode onlyShape(JsonNode reference) {
            JsonNode schema = api.resolve(reference);
            for (JsonNode one : schema.path("anyOf")) {
                if (!one.path("type").asString("").equals("null")) {
                    return onlyShape(one);
                }
            }
            return schema;
        }

        private List<Limited> own(String name, JsonNode schema, JsonNode value) {
            List<Limited> limited = new ArrayList<>();
            if (schema.has("enum")) {
                return limited;
            }
            int longest = schema.path("maxLength").asInt(TOO_LONG_TO_SEND);
            if (longest < TOO_LONG_TO_SEND) {
                limited.add(new Limited(name, "maxLength", text(schema, longest + 1), true));
                if (!schema.has("pattern") && !schema.has("format")) {
                    limited.add(new Limited(name, "maxLength", text(schema, longest), false));
                }
            }
            numbers(name, schema, limited);
            int most = schema.path("maxItems").asInt(TOO_LONG_TO_SEND);
            if (most < TOO_LONG_TO_SEND) {
                limited.add(new Limited(name, "maxItems", list(schema, value, most + 1), true));
            }
            if (schema.has("maxProperties")) {
                limited.add(new Limited(
                        name,
                        "maxProperties",
                        map(schema, schema.path("maxProperties").asInt() + 1),
                        true));
            }
            return limited;
        }

        private static void numbers(String name, JsonNode schema, List<Limited> limited) {
            for (String bound : List.of("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum")) {
                if (schema.has(bound)) {
                    BigDecimal at = schema.path(bound).decimalValue();
                    BigDecimal step = bound.endsWith("aximum") ? BigDecimal.ONE : BigDecimal.ONE.negate();
                    boolean exclusive = bound.startsWith("exclusive");
                    BigDecimal over = exclusive ? at : at.add(step);
                    limited.add(new Limited(name, bound, PublishedApi.JSON.valueToTree(over), true));
                    boolean id = "int64".equals(schema.path("format").asString("")) || exclusive;
                    if (!id) {
                        limited.add(new Limited(name, bound, PublishedApi.JSON.valueToTree(at), false));
                    }
                }
            }
        }

        private static JsonNode text(JsonNode schema, int length) {
            String end = "email".equals(schema.path("format").asString("")) ? "@example.com" : "";
            return PublishedApi.JSON.valueToTree("x".repeat(length - end.length()) + end);
        }

        private JsonNode list(JsonNode schema, JsonNode value, int size) {
            ArrayNode list = PublishedApi.JSON.createArrayNode();
            JsonNode items = onlyShape(schema.path("items"));
            for (int i = 0; i < size; i++) {
                if (items.path("type").asString("").equals("integer")) {
                    list.add(i + 1);
                } else {
                    list.add(value.has(0) ? value.path(0) : sample(items, 0));
                }
            }
            return list;
        }

        private JsonNode map(JsonNode schema, int size) {
            ObjectNode map = PublishedApi.JSON.createObjectNode();
            for (int i = 0; i < size; i++) {
                map.set("name" + i, sample(onlyShape(schema.path("additionalProperties")), 0));
            }
            return map;
        }

        /** Something that fits, for what the example leaves out. */
        private JsonNode sample(JsonNode schema, int depth) {
            if (schema.has("enum")) {
                return schema.path("enum").path(0);
            }
            if (schema.has("example")) {
                return schema.path("example");
            }
            String type = schema.path("type").isArray()
                    ? schema.path("type").path(0).asString()
                    : schema.path("type").asString("");
            return switch (type) {
                case "object" -> object(schema, depth);
                case "array" -> PublishedApi.JSON.createArrayNode().add(sample(onlyShape(schema.path("items")), depth));
                case "integer", "number" -> PublishedApi.JSON.valueToTree(1);
                case "boolean" -> PublishedApi.JSON.valueToTree(true);
                default ->
                    PublishedApi.JSON.valueToTree(
                            schema.path("format").asString("").equals("date-time") ? "2026-12-01T10:00:00Z" : "x");
            };
        }

        private JsonNode object(JsonNode schema, int depth) {
            ObjectNode object = PublishedApi.JSON.createObjectNode();
            if (depth < DEEPEST) {
                schema.path("required").forEach(name -> {
                    JsonNode member = schema.path("properties").path(name.asString());
                    object.set(name.asString(), sample(onlyShape(member), depth + 1));
                });
            }
            return object;
        }
    }
}
