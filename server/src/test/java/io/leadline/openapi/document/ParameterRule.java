package io.leadline.openapi.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** Parameters in {@code snake_case}, described once for all operations in {@code openapi/parameters.json}. */
final class ParameterRule implements OperationRule {
    private static final TypeReference<Map<String, Text>> TEXTS = new TypeReference<>() {};

    private final Map<String, Text> texts;

    ParameterRule(Resources resources) {
        this.texts = resources.read("parameters.json", TEXTS);
    }

    private record Text(String description, @Nullable Object example) {}

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::complete);
        }
    }

    private void complete(Parameter parameter) {
        if (parameter.getIn().equals("query")) {
            parameter.setName(snakeCase(parameter.getName()));
        }
        Text text = texts.get(parameter.getName());
        if (text != null && parameter.getDescription() == null) {
            parameter.setDescription(text.description());
        }
        if (text != null && parameter.getExample() == null) {
            parameter.setExample(text.example());
        }
        fitToSchema(parameter);
        if (parameter.getName().equals("limit") && parameter.getSchema().getMaximum() == null) {
            bound(parameter.getSchema());
        }
    }

    /** Values as clients write them, and an example that is one of them. */
    @SuppressWarnings("unchecked")
    private static void fitToSchema(Parameter parameter) {
        Schema<Object> schema = (Schema<Object>) parameter.getSchema();
        if (schema.getEnum() != null) {
            schema.setEnum(
                    schema.getEnum().stream().map(ParameterRule::asWritten).toList());
            if (parameter.getExample() != null && !schema.getEnum().contains(parameter.getExample())) {
                parameter.setExample(schema.getEnum().getFirst());
            }
        }
        boolean list = schema.getTypes() != null && schema.getTypes().contains("array");
        if (list && parameter.getExample() instanceof String values) {
            boolean numbers = schema.getItems() != null
                    && schema.getItems().getTypes() != null
                    && schema.getItems().getTypes().contains("integer");
            parameter.setExample(Stream.of(values.split(",", -1))
                    .map(value -> numbers ? (Object) Long.valueOf(value) : value)
                    .toList());
        }
    }

    private static Object asWritten(Object value) {
        return value instanceof String name && name.matches("[A-Z_]+") ? name.toLowerCase(Locale.ROOT) : value;
    }

    private static void bound(Schema<?> limit) {
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(500));
        limit.setDefault(50);
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
