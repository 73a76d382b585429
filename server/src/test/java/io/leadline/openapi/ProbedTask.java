package io.leadline.openapi;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.util.Map;

/** A task of a probed tenant that nobody has, with a comment and a step. */
record ProbedTask(long id, long commentId, long itemId) {
    static ProbedTask of(ApiClient admin, String mark) {
        long task = id(admin.post("/tasks", Map.of("title", mark)));
        admin.sendJson("PATCH", "/tasks/" + task, "{\"assignee_id\":null}");
        return new ProbedTask(
                task,
                id(admin.post("/tasks/" + task + "/comments", Map.of("body", mark))),
                id(admin.post("/tasks/" + task + "/checklist", Map.of("text", mark))));
    }

    private static long id(Answer created) {
        if (created.status() != 201) {
            throw new AssertionError("It was not created: " + created.body());
        }
        return created.json().path("id").asLong();
    }
}
