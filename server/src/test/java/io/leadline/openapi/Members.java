package io.leadline.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts anything into the place of any member of a right body. */
record Members(PublishedApi api, ApiOperation operation, ObjectNode right) {
    private static final String HERE = "put-it-here";

    /** A body with a gap. */
    record Gap(String name, int depth, String before, String after) {
        String with(String value) {
            return before + value + after;
        }
    }

    /** Every member of the body at any depth, and those of its schema that the body leaves out. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        JsonNode schema = api.resolve(operation.body("application/json").path("schema"));
        for (String name : schema.path("properties").propertyNames()) {
            if (!right.has(name)) {
                ObjectNode more = right.deepCopy();
                more.put(name, HERE);
                gaps.add(gap(name, 1, more));
            }
        }
        collect(right, "", 1, gaps);
        return gaps;
    }

    private void collect(JsonNode original, String pointer, int depth, List<Gap> gaps) {
        original.properties().forEach(member -> {
            String path = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            ObjectNode copy = right.deepCopy();
            ((ObjectNode) copy.at(pointer)).put(member.getKey(), HERE);
            gaps.add(gap(path, depth, copy));
            if (member.getValue() instanceof ObjectNode inner) {
                collect(inner, path, depth + 1, gaps);
            } else if (member.getValue() instanceof ArrayNode items && !items.isEmpty()) {
                ObjectNode withItem = right.deepCopy();
                ((ArrayNode) withItem.at(path)).set(0, HERE);
                gaps.add(gap(path + "/0", depth + 1, withItem));
            }
        });
    }

    private static Gap gap(String name, int depth, ObjectNode body) {
        String text = body.toString();
        int at = text.indexOf('"' + HERE + '"');
        return new Gap(name, depth, text.substring(0, at), text.substring(at + HERE.length() + 2));
    }
}
