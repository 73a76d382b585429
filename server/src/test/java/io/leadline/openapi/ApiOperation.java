package io.leadline.openapi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as the document describes it. */
record ApiOperation(String method, String path, JsonNode node) {
    String id() {
        return node.path("operationId").asString();
    }

    boolean needsToken() {
        return !node.path("security").isEmpty();
    }

    boolean needsTenant() {
        return node.path("security").path(0).has("tenant");
    }

    boolean needsOperator() {
        return role().equals("operator");
    }

    /** The least role that may call; only where a tenant is needed. */
    String role() {
        return node.path("security").path(0).path("token").path(0).asString();
    }

    /** What an API key must be allowed; empty where none may call. */
    String keyScope() {
        return node.path("x-api-key-scope").asString("");
    }

    Stream<JsonNode> parameters(String in) {
        return node.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    /** Whether a path parameter names a thing by its number. */
    static boolean isId(JsonNode parameter) {
        return parameter.path("schema").path("type").asString("").equals("integer");
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    /** The media types of the body. */
    Set<String> consumes() {
        return new TreeSet<>(node.path("requestBody").path("content").propertyNames());
    }

    JsonNode body(String mediaType) {
        return node.path("requestBody").path("content").path(mediaType);
    }

    JsonNode response(int status) {
        return node.path("responses").path(String.valueOf(status));
    }

    List<Integer> successes() {
        return node.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2") || status.startsWith("3"))
                .map(Integer::valueOf)
                .toList();
    }

    /** The problem codes the document names for a status. */
    Set<String> codes(int status) {
        Set<String> codes = new TreeSet<>(codes(String.valueOf(status)));
        codes.addAll(codes("default"));
        return codes;
    }

    private List<String> codes(String status) {
        return List.copyOf(node.path("responses")
                .path(status)
                .path("content")
                .path("application/problem+json")
                .path("examples")
                .propertyNames());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
