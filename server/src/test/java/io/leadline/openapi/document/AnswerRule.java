package io.leadline.openapi.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What an operation answers when all is well, in words, with the headers clients may rely on. */
final class AnswerRule implements OperationRule {
    private final Components components;

    AnswerRule(Components components) {
        this.components = components;
    }

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        operation.getResponses().forEach((status, response) -> complete(status, response));
    }

    private void complete(String status, ApiResponse response) {
        String name = name(response.getContent());
        response.setDescription(
                switch (status) {
                    case "201" -> "Created: " + words(name) + ".";
                    case "202" -> name.isEmpty() ? "Accepted." : "Accepted: the job that does it.";
                    case "302" -> "Go on there.";
                    case "204" -> "Done; there is nothing to say.";
                    default -> "The " + (name.isEmpty() ? nameless(response.getContent()) : words(name)) + ".";
                });
        if (status.equals("201") || status.equals("302") || (status.equals("202") && !name.isEmpty())) {
            response.addHeaderObject(HttpHeaders.LOCATION, header("Where to find it"));
        }
        if (isVersioned(name)) {
            response.addHeaderObject(HttpHeaders.ETAG, header("The version, for If-Match"));
        }
    }

    private static String nameless(Content content) {
        if (content != null && content.containsKey(org.springframework.http.MediaType.APPLICATION_JSON_VALUE)) {
            return "value";
        }
        return content != null && content.containsKey(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE)
                ? "events"
                : "file";
    }

    /** A row version counts changes without end, unlike the number of, say, a scoring model. */
    private boolean isVersioned(String name) {
        Schema<?> schema = components.getSchemas().get(name);
        Schema<?> version = schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get("version");
        return version != null && "int64".equals(version.getFormat());
    }

    private static Header header(String description) {
        return new Header().description(description).schema(Schemas.ofType("string"));
    }

    private static String name(Content content) {
        if (content == null) {
            return "";
        }
        return content.values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.get$ref() != null)
                .map(schema -> Schemas.name(schema.get$ref()))
                .findFirst()
                .orElse("");
    }

    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
