package io.leadline.openapi;

import java.net.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What came back for a call. */
record Reply(Call call, int status, HttpHeaders headers, String body) {
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("content-type").replaceFirst(";.*", "");
    }

    /** The body as JSON, a missing node where it is none. */
    JsonNode json() {
        try {
            return PublishedApi.JSON.readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }

    String code() {
        return json().path("code").asString("");
    }

    /** A problem without what differs between two of the same kind. */
    String sameness() {
        return json() instanceof ObjectNode problem
                ? problem.without(java.util.List.of("request_id", "instance")).toString()
                : body;
    }

    @Override
    public String toString() {
        return call + "\n    -> " + status + " " + (body.length() > 400 ? body.substring(0, 400) : body);
    }
}
