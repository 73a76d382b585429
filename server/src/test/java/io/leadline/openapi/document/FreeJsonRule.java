package io.leadline.openapi.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** JSON of a shape that clients choose: an object or a list. */
final class FreeJsonRule implements OperationRule {
    private final Components components;

    FreeJsonRule(Components components) {
        this.components = components;
    }

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        if (operation.getRequestBody() != null && takesJson(method)) {
            free(operation.getRequestBody().getContent());
        }
        Class<?> answer = method.getReturnType().getParameterType();
        if (answer == JsonNode.class) {
            free(Objects.requireNonNull(operation.getResponses().get("200")).getContent());
        } else if (answer.isRecord()) {
            Arrays.stream(answer.getRecordComponents())
                    .filter(FreeJsonRule::isMapOfJson)
                    .forEach(component -> freeMembers(answer, component));
        }
    }

    /** Where a record tells the shape, it is not the client's to choose. */
    private static boolean takesJson(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == JsonNode.class
                        && parameter.getParameterAnnotations().length == 1
                        && parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static boolean isMapOfJson(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                && Arrays.asList(type.getActualTypeArguments()).contains(JsonNode.class);
    }

    private void freeMembers(Class<?> answer, RecordComponent component) {
        Schema<?> schema = Objects.requireNonNull(components.getSchemas().get(answer.getSimpleName()));
        Objects.requireNonNull(schema.getProperties().get(component.getName())).setAdditionalProperties(anyShape());
    }

    private static void free(Content content) {
        content.values().forEach(media -> media.setSchema(anyShape()));
    }

    private static Schema<?> anyShape() {
        Schema<?> schema = Schemas.ofType("object");
        schema.addType("array");
        schema.setItems(new JsonSchema());
        return schema;
    }
}
