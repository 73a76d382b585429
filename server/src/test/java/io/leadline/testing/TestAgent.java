package io.leadline.testing;

import io.leadline.agents.AgentId;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A member with an agent profile.
 *
 * <pre>{@code
 * TestAgent grace = TestAgent.of(admin);
 * grace.sets("available");
 * }</pre>
 */
public record TestAgent(ApiClient client, long id) {
    public static TestAgent of(ApiClient admin) {
        return of(admin, Map.of());
    }

    /** @param fields of the profile, but for whose it is */
    public static TestAgent of(ApiClient admin, Map<String, ?> fields) {
        return of(admin, admin.member(Role.AGENT), fields);
    }

    public static TestAgent of(ApiClient admin, ApiClient member, Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.put("user_id", member.userId());
        Answer created = admin.post("/agents", body);
        if (created.status() != 201) {
            throw new AssertionError("The agent was not created: " + created.body());
        }
        return new TestAgent(member, created.json().path("id").asLong());
    }

    /** With a token that is good now, should the clock have been turned on beyond the last one's end. */
    public TestAgent signedInAgain() {
        return new TestAgent(client.login(client.email(), ApiClient.PASSWORD), id);
    }

    public AgentId agentId() {
        return new AgentId(id);
    }

    public String path() {
        return "/agents/" + id;
    }

    /** Sets their own state, which must go well. */
    public JsonNode sets(String status) {
        return sets(Map.of("status", status));
    }

    public JsonNode sets(Map<String, ?> availability) {
        Answer set = client.put("/agents/me/availability", availability);
        if (set.status() != 200) {
            throw new AssertionError("The availability was not set: " + set.body());
        }
        return set.json();
    }

    public JsonNode takesBreak(String reason) {
        return sets(Map.of("status", "on_break", "break_reason", reason));
    }

    public JsonNode availability() {
        return client.get("/agents/me/availability").json();
    }
}
