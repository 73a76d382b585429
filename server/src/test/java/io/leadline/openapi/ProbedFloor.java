package io.leadline.openapi;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agent with a shift, a team without agents and a break reason of a probed tenant. */
record ProbedFloor(long agentId, long shiftId, long teamId, long breakReasonId) {
    /** Whose agent is the admin. */
    static ProbedFloor ofAdmin(ApiClient admin, String mark) {
        return of(admin, admin.userId(), mark);
    }

    static ProbedFloor of(ApiClient admin, long userId, String mark) {
        long agent = id(
                admin.post("/agents", Map.of("user_id", userId, "skills", List.of(Map.of("name", mark, "level", 3)))));
        String name = mark + UUID.randomUUID();
        return new ProbedFloor(
                agent,
                id(admin.post(
                        "/agents/" + agent + "/shifts",
                        Map.of("local_start", "2031-05-05T09:00", "local_end", "2031-05-05T17:00"))),
                id(admin.post("/teams", Map.of("name", name))),
                id(admin.post("/break-reasons", Map.of("name", name, "paid", true))));
    }

    private static long id(Answer created) {
        if (created.status() != 201) {
            throw new AssertionError("It was not created: " + created.body());
        }
        return created.json().path("id").asLong();
    }
}
