package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Every text, list and number that a request may hold has a limit in the document. */
@ApiTest
class RequestLimitsTests {
    private static final Set<String> LIMITED_FORMATS = Set.of("date", "date-time", "uuid", "binary");

    @LocalServerPort
    private int port;

    private PublishedApi api;
    private final Set<String> unlimited = new TreeSet<>();

    @BeforeAll
    void theDocument() {
        api = PublishedApi.read(port);
    }

    @Test
    void everythingARequestMayHoldHasALimit() {
        api.operations().forEach(operation -> {
            operation
                    .node()
                    .path("parameters")
                    .forEach(parameter -> look(
                            parameter.path("schema"),
                            operation.id() + " " + parameter.path("name").asString(),
                            new HashSet<>()));
            operation
                    .consumes()
                    .forEach(type -> look(operation.body(type).path("schema"), operation.id(), new HashSet<>()));
        });

        assertThat(unlimited).as("what may be as long or as large as one likes").isEmpty();
    }

    /** An entry left behind by a renamed member would leave that without its limit. */
    @Test
    void everyLimitOfTheListStandsForSomethingThatARequestMayHold() throws IOException {
        Set<String> limited = new HashSet<>();
        api.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> limited(limited, schema.getKey(), schema.getValue()));
        api.operations().forEach(operation -> {
            operation.node().path("parameters").forEach(parameter -> {
                String name = "." + parameter.path("name").asString();
                limited.add(operation.id() + name);
                limited.add(parameter.path("in").asString() + name);
            });
            operation
                    .consumes()
                    .forEach(type -> limited(
                            limited, operation.id(), operation.body(type).path("schema")));
        });

        JsonNode list = PublishedApi.JSON.readTree(
                new ClassPathResource("openapi/limits.json").getContentAsString(StandardCharsets.UTF_8));
        assertThat(list.propertyNames()).isNotEmpty().isSubsetOf(limited);
    }

    private static void limited(Set<String> limited, String name, JsonNode schema) {
        schema.path("properties").propertyNames().forEach(member -> {
            limited.add(name + "." + member);
            limited.add(name + ".*");
        });
    }

    private void look(JsonNode schema, String where, Set<String> seen) {
        if (!schema.isObject()) {
            return;
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            if (seen.add(name)) {
                look(api.resolve(schema), name, seen);
            }
            return;
        }
        boolean fixed = schema.has("enum")
                || LIMITED_FORMATS.contains(schema.path("format").asString(""));
        expect(!is(schema, "string") || fixed || schema.has("maxLength"), where);
        expect(!is(schema, "array") || schema.has("maxItems"), where);
        boolean number = is(schema, "integer") || is(schema, "number");
        expect(!number || (has(schema, "inimum") && has(schema, "aximum")), where);
        schema.path("anyOf").forEach(one -> look(one, where, seen));
        look(schema.path("items"), where + "[]", seen);
        schema.path("properties")
                .properties()
                .forEach(member -> look(member.getValue(), where + "." + member.getKey(), seen));
        look(schema.path("additionalProperties"), where + ".*", seen);
    }

    private static boolean has(JsonNode schema, String bound) {
        return schema.propertyNames().stream().anyMatch(name -> name.endsWith(bound));
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asString("").equals(type)
                || types.valueStream().anyMatch(one -> one.asString().equals(type));
    }

    private void expect(boolean limited, String where) {
        if (!limited) {
            unlimited.add(where);
        }
    }
}
