package io.leadline.activities.internal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class CallOutcomeApiTests {
    private static final String PATH = "/call-outcomes";

    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void aTenantBeginsWithCommonOutcomesInTheOrderOfTheirKeys() {
        assertThat(AtOnce.times(4, () -> admin.get(PATH)))
                .extracting(Answer::status)
                .containsOnly(200);

        for (int limit = 3; limit <= 10; limit += 7) {
            assertThat(Pages.texts(Pages.all(admin, PATH, limit), "label"))
                    .containsExactly(
                            "Interested",
                            "Call back",
                            "No answer",
                            "Left message",
                            "Busy",
                            "Not interested",
                            "Meeting booked",
                            "Converted",
                            "Wrong number",
                            "Do not call");
        }
        JsonNode interested = admin.get(PATH).json().path("items").path(0);
        assertThat(interested.path("meaning").asString()).isEqualTo("contact");
        assertThat(interested.path("next_status").asString()).isEqualTo("qualified");
        assertThat(interested.path("follow_up").asString()).isEqualTo("tomorrow");
    }

    @Test
    void anOutcomeIsAddedChangedAndRemovedAndTheTrailTellsIt() {
        Answer created = admin.post(PATH, Map.of("label", "Sent brochure", "meaning", "contact"));
        assertThat(created.status()).isEqualTo(201);
        String path = PATH + "/" + created.json().path("id").asLong();
        assertThat(created.json().path("active").asBoolean()).isTrue();

        Answer changed = admin.patch(path, Map.of("active", false, "position", 5), "If-Match", "\"0\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(admin.patch(path, Map.of("label", "Other"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(Pages.texts(Pages.all(admin, PATH, 20), "label").getFirst()).isEqualTo("Sent brochure");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.post(PATH, Map.of("label", "Sent brochure", "meaning", "contact"))
                        .status())
                .isEqualTo(201);
        assertThat(admin.get("/audit-logs?entity_type=call_outcome").body())
                .contains("call_outcome.created", "call_outcome.updated", "call_outcome.removed");
    }

    @Test
    void twoOutcomesHaveNotTheSameLabel() {
        admin.get(PATH);

        assertThat(admin.post(PATH, Map.of("label", "INTERESTED", "meaning", "contact"))
                        .code())
                .isEqualTo("name_taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\":\" \",\"meaning\":\"contact\"}",
                "{\"label\":\"A\"}",
                "{\"label\":\"A\",\"meaning\":\"happy\"}",
                "{\"label\":\"A\",\"meaning\":\"contact\",\"next_status\":\"new\"}",
                "{\"label\":\"A\",\"meaning\":\"contact\",\"follow_up\":\"never\"}",
                "{\"label\":\"A\",\"meaning\":\"refusal\",\"next_status\":\"lost\",\"follow_up\":\"tomorrow\"}",
                "{\"label\":\"A\",\"meaning\":\"do_not_call\",\"follow_up\":\"tomorrow\"}"
            })
    void whatDoesNotGoTogetherIsRefused(String body) {
        assertThat(admin.sendJson("POST", PATH, body).status()).isEqualTo(422);
    }

    @Test
    void onlyAdminsMaintainTheList() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);

        assertThat(supervisor.get(PATH).status()).isEqualTo(200);
        assertThat(supervisor
                        .post(PATH, Map.of("label", "A", "meaning", "contact"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWorkspaceHasFiftyOutcomesAtMostHoweverManyAreAddedAtOnce() {
        admin.get(PATH);
        for (int i = 0; i < 38; i++) {
            admin.post(PATH, Map.of("label", "Outcome " + i, "meaning", "contact"));
        }

        List<Answer> answers = AtOnce.times(
                6, number -> () -> admin.post(PATH, Map.of("label", "Last " + number, "meaning", "contact")));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(4)
                .allMatch(answer -> answer.code().equals("too_many_outcomes"));
    }
}
