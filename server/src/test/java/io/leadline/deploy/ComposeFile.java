package io.leadline.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code deploy/compose.yaml}, merge keys resolved. */
final class ComposeFile {
    static final ProjectFile FILE = ProjectFile.of("deploy/compose.yaml");

    private ComposeFile() {}

    static JsonNode json() {
        return FILE.yaml();
    }

    static Stream<Map.Entry<String, JsonNode>> services() {
        return json().path("services").propertyStream();
    }

    /** The service of that name, or a missing node. */
    static JsonNode service(String name) {
        return json().path("services").path(name);
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
