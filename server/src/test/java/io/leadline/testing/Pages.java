package io.leadline.testing;

import io.leadline.testing.ApiClient.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Walks a list from its first page to its last. */
public final class Pages {
    private Pages() {}

    /** All rows of the list, in pages of this size. */
    public static List<JsonNode> all(ApiClient client, String path, int limit) {
        return all(client, path, limit, () -> {});
    }

    /** @param between done after each page */
    public static List<JsonNode> all(ApiClient client, String path, int limit, Runnable between) {
        String list = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = client.get(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (page.status() != 200) {
                throw new AssertionError("The page was refused: " + page.body());
            }
            JsonNode items = page.json().path(page.json().has("leads") ? "leads" : "items");
            if (items.size() > limit) {
                throw new AssertionError("The page has more rows than " + limit);
            }
            rows.addAll(items.values());
            cursor = page.json().path("next_cursor").asString("");
            between.run();
        } while (!cursor.isEmpty());
        return rows;
    }

    /** The values of one field. */
    public static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asString("")).toList();
    }

    public static List<Long> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("id").asLong()).toList();
    }
}
