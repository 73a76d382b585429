package io.leadline.openapi.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** A request may leave out what may be null, and adds nothing; an answer has all its members, null or not. */
@SuppressWarnings("rawtypes") // as in swagger-core
final class RequiredMembers {
    private RequiredMembers() {}

    static void settle(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        References sentByClients = new References(schemas);
        References used = new References(schemas);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> follow(operation, sentByClients, used));
        schemas.keySet().retainAll(used.names());
        schemas.forEach((name, schema) -> settle(schema, !sentByClients.names().contains(name)));
    }

    private static void follow(Operation operation, References sentByClients, References used) {
        if (operation.getRequestBody() != null) {
            sentByClients.follow(operation.getRequestBody().getContent());
            used.follow(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> used.follow(response.getContent()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> used.follow(parameter.getSchema()));
        }
    }

    @SuppressWarnings("unchecked")
    private static void settle(Schema<?> schema, boolean onlyInAnswers) {
        Map<String, Object> extensions = schema.getExtensions();
        if (extensions == null) {
            return;
        }
        Object alwaysSent = extensions.remove(RecordSchemas.ALWAYS_SENT);
        extensions.remove(RecordSchemas.MADE_OF);
        if (onlyInAnswers && alwaysSent instanceof List<?> members) {
            schema.setRequired((List<String>) members);
        } else if (!onlyInAnswers) {
            schema.setAdditionalProperties(false);
        }
    }
}
