package io.leadline.tasks.internal.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What hangs on a task: its checklist and its comments. */
@ApiTest
class TaskCommentApiTests {
    @LocalServerPort
    private int port;

    private ApiClient agent;
    private ApiClient other;

    @BeforeAll
    void aTenant() {
        ApiClient admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        other = admin.member(Role.AGENT);
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static long task(ApiClient client, Map<String, ?> fields) {
        return created(client.post("/tasks", fields)).path("id").asLong();
    }

    @Test
    void aChecklistKeepsItsOrder() {
        long id = task(agent, Map.of("title", "Prepare"));
        String list = "/tasks/" + id + "/checklist";
        long one = created(agent.post(list, Map.of("text", "one"))).path("id").asLong();
        created(agent.post(list, Map.of("text", "two")));
        long three =
                created(agent.post(list, Map.of("text", "three"))).path("id").asLong();
        created(agent.post(list, Map.of("text", "zero", "position", 0)));

        agent.patch(list + "/" + three, Map.of("position", 1));
        agent.patch(list + "/" + one, Map.of("done", true, "position", 99));
        JsonNode items = agent.get(list).json().path("items");

        assertThat(Pages.texts(items.valueStream().toList(), "text")).containsExactly("zero", "three", "two", "one");
        assertThat(Pages.texts(items.valueStream().toList(), "position")).containsExactly("0", "1", "2", "3");
        assertThat(agent.get("/tasks/" + id).json().path("checklist").toString())
                .isEqualTo("{\"done\":1,\"total\":4}");
        assertThat(agent.delete(list + "/" + three).status()).isEqualTo(204);
        assertThat(agent.get(list).json().path("items").path(1).path("position").asInt())
                .isEqualTo(1);
        long foreign = task(agent, Map.of("title", "Another"));
        assertThat(agent.patch("/tasks/" + foreign + "/checklist/" + one, Map.of("done", false))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChecklistEndsSomewhere() {
        long id = task(agent, Map.of("title", "Long"));
        for (int i = 0; i < 50; i++) {
            created(agent.post("/tasks/" + id + "/checklist", Map.of("text", "step " + i)));
        }

        assertThat(agent.post("/tasks/" + id + "/checklist", Map.of("text", "more"))
                        .code())
                .isEqualTo("checklist_full");
    }

    @Test
    void whoeverIsMentionedCanAnswerAndOnlyMembersAreMentioned() {
        long id = task(agent, Map.of("title", "Discuss"));
        String comments = "/tasks/" + id + "/comments";

        JsonNode said = created(
                agent.post(comments, Map.of("body", "@Other?", "mentions", List.of(other.userId(), other.userId()))));
        created(other.post(comments, Map.of("body", "Yes.")));

        assertThat(said.path("mentions").valueStream().map(JsonNode::asLong)).containsExactly(other.userId());
        assertThat(Pages.texts(Pages.all(agent, comments, 1), "body")).containsExactly("@Other?", "Yes.");
        assertThat(agent.post(
                                comments,
                                Map.of(
                                        "body",
                                        "x",
                                        "mentions",
                                        List.of(ApiClient.register(port).userId())))
                        .body())
                .contains("unknown_member");
        String mine = comments + "/" + said.path("id").asLong();
        assertThat(other.delete(mine).code()).isEqualTo("forbidden");
        assertThat(agent.delete(mine).status()).isEqualTo(204);
        assertThat(agent.get("/tasks/" + id).json().path("comments").asInt()).isEqualTo(1);
    }
}
