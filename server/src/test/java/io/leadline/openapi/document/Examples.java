package io.leadline.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Optional;

/**
 * An example for every body and answer: of a schema the file {@code openapi/examples/Lead.json}, of a page one of its items,
 * of a file to download {@code openapi/examples/exportLeads.csv}, of JSON of any shape {@code openapi/examples/getPreference.json}.
 */
final class Examples {
    private static final String PAGE = "Page";
    private static final String PREFIX = "#/components/examples/";

    private final Resources resources;
    private final ObjectMapper json;

    Examples(Resources resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    void addTo(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> addTo(api, operation)));
    }

    private void addTo(OpenAPI api, Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(api, operation, operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> addTo(api, operation, response.getContent()));
    }

    private void addTo(OpenAPI api, Operation operation, Content content) {
        if (content != null) {
            content.forEach((type, media) -> {
                if (type.equals("text/csv")) {
                    resources
                            .text("examples/" + operation.getOperationId() + ".csv")
                            .ifPresent(media::setExample);
                } else if (media.getSchema() != null && media.getSchema().get$ref() == null) {
                    addTo(api, media, operation.getOperationId());
                } else {
                    addTo(api, media);
                }
            });
        }
    }

    private void addTo(OpenAPI api, MediaType media) {
        if (media.getSchema() == null || media.getSchema().get$ref() == null || media.getExamples() != null) {
            return;
        }
        addTo(api, media, Schemas.name(media.getSchema().get$ref()));
    }

    private void addTo(OpenAPI api, MediaType media, String name) {
        Optional<JsonNode> example = example(name);
        if (example.isPresent()) {
            api.getComponents().addExamples(name, new Example().value(example.get()));
            media.addExamples(name, new Example().$ref(PREFIX + name));
        }
    }

    private Optional<JsonNode> example(String schema) {
        Optional<JsonNode> own = resources.find("examples/" + schema + ".json");
        return own.isPresent() || !schema.endsWith(PAGE)
                ? own
                : resources
                        .find("examples/" + schema.substring(0, schema.length() - PAGE.length()) + ".json")
                        .map(this::page);
    }

    private JsonNode page(JsonNode item) {
        ObjectNode page = json.createObjectNode();
        page.putArray("items").add(item);
        page.putNull("next_cursor");
        return page;
    }
}
