package io.leadline.leads.internal.lifecycle;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class LeadApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    @Test
    void aCreatedLeadIsReadBackAsItWasGiven() {
        Answer created = agent.post(
                "/leads",
                aWebsiteLead()
                        .with("company", "Acme Corp")
                        .with("notes", "Called \uD83D\uDCDE, will buy \uD83D\uDE80")
                        .with("next_follow_up_at", "2027-01-02T03:04:05Z"));

        assertThat(created.status()).isEqualTo(201);
        JsonNode lead = created.json();
        assertThat(created.header("Location")).isEqualTo("/api/v1/leads/" + lead.path("id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(lead.propertyNames())
                .contains(
                        "id",
                        "tenant_id",
                        "first_name",
                        "last_name",
                        "email",
                        "phone",
                        "company",
                        "source",
                        "status",
                        "priority",
                        "assigned_agent_id",
                        "notes",
                        "attributes",
                        "next_follow_up_at",
                        "score",
                        "version",
                        "created_at",
                        "updated_at");
        assertThat(lead.path("status").asString()).isEqualTo("new");
        assertThat(lead.path("notes").asString()).isEqualTo("Called \uD83D\uDCDE, will buy \uD83D\uDE80");
        assertThat(lead.path("next_follow_up_at").asString()).isEqualTo("2027-01-02T03:04:05Z");
        assertThat(lead.path("score").path("score_category").asString()).isEqualTo("cold");
        assertThat(agent.get("/leads/" + lead.path("id")).json()).isEqualTo(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first_name", "last_name", "email", "phone", "company"})
    void oneThingToKnowItByIsEnoughForALead(String field) {
        String value = switch (field) {
            case "email" -> "x@example.com";
            case "phone" -> "+16502530000";
            default -> "Grace";
        };
        assertThat(admin.post("/leads", Map.of(field, value)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\": \"new\", \"source\": \"website\", \"notes\": \"who is it?\"}",
                "{\"first_name\": \"  \", \"attributes\": {}}"
            })
    void anEmptyLeadIsRefused(String body) {
        Answer refused = admin.sendJson("POST", "/leads", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("empty_lead");
    }

    @Test
    void anythingFurtherGoesIntoAttributesAndComesBackTheSame() {
        String attributes = """
                {"Total Visits": 5, "rate": 1.25, "big": 12345678901234567890, "flag": true, "nothing": null,
                 "tags": ["a", null, {"b": []}], "\u00fc \uD83D\uDE80": {"deep": {"er": "\u4f60"}}, "quote": "\\"\\\\%_'"}""";

        Answer created = admin.sendJson("POST", "/leads", "{\"attributes\": " + attributes + "}");

        long id = created.json().path("id").asLong();
        JsonNode kept = admin.get("/leads/" + id).json().path("attributes");
        assertThat(kept).isEqualTo(new Answer(0, Map.of(), attributes).json());
    }

    @Test
    void aPatchRemovesWhatIsNullAndMergesAttributesMemberByMember() {
        long id = aWebsiteLead()
                .with("company", "Acme")
                .with("attributes", Map.of("a", 1, "b", Map.of("c", 2, "d", 3), "e", List.of(1, 2)))
                .createdBy(admin);

        JsonNode patched = admin.sendJson("PATCH", "/leads/" + id, """
                        {"company": null, "last_name": "Murray",
                         "attributes": {"a": null, "b": {"c": 4, "d": null, "f": {"g": null, "h": 1}}, "e": [3]}}""").json();

        assertThat(patched.path("company").isNull()).isTrue();
        assertThat(patched.path("first_name").asString()).isEqualTo("Grace");
        assertThat(patched.path("last_name").asString()).isEqualTo("Murray");
        assertThat(patched.path("attributes"))
                .isEqualTo(new Answer(0, Map.of(), "{\"b\":{\"c\":4,\"f\":{\"h\":1}},\"e\":[3]}").json());
        assertThat(patched.path("version").asLong()).isEqualTo(1);
        assertThat(admin.get("/leads/" + id).json()).isEqualTo(patched);
    }

    @Test
    void aPatchMayNotLeaveALeadEmpty() {
        long id = admin.post("/leads", Map.of("company", "Acme"))
                .json()
                .path("id")
                .asLong();

        assertThat(admin.sendJson("PATCH", "/leads/" + id, "{\"company\": null}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.get("/leads/" + id).json().path("company").asString()).isEqualTo("Acme");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        long id = aLead().createdBy(admin);
        String old = admin.get("/leads/" + id).header("ETag");
        Answer first = admin.patch("/leads/" + id, Map.of("notes", "first"), "If-Match", old);

        assertThat(first.status()).isEqualTo(200);
        assertThat(admin.patch("/leads/" + id, Map.of("notes", "second"), "If-Match", old)
                        .status())
                .isEqualTo(412);
        assertThat(admin.delete("/leads/" + id, "If-Match", old).status()).isEqualTo(412);
        assertThat(admin.get("/leads/" + id).json().path("notes").asString()).isEqualTo("first");
        assertThat(admin.delete("/leads/" + id, "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aDeletedLeadIsGoneWithEverythingThatHungOnIt() {
        long id = aLead().createdBy(admin);
        admin.get("/leads/" + id + "/score");
        assertThat(agent.delete("/leads/" + id).status()).isEqualTo(403);

        assertThat(admin.delete("/leads/" + id).status()).isEqualTo(204);

        for (String path : List.of("", "/score", "/score/history", "/activities")) {
            assertThat(admin.get("/leads/" + id + path).status()).isEqualTo(404);
        }
        assertThat(admin.delete("/leads/" + id).status()).isEqualTo(404);
        assertThat(admin.patch("/leads/" + id, Map.of("notes", "x")).status()).isEqualTo(404);
    }

    @Test
    void anotherTenantsLeadIsNotThere() {
        long id = aLead().createdBy(admin);
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get("/leads/" + id).status()).isEqualTo(404);
        assertThat(stranger.patch("/leads/" + id, Map.of("notes", "x")).status())
                .isEqualTo(404);
        assertThat(stranger.delete("/leads/" + id).status()).isEqualTo(404);
        assertThat(admin.get("/leads/" + id).json().path("version").asLong()).isZero();
    }

    @Test
    void anAgentTakesAFreeLeadButAssignsNobodyElse() {
        long id = aLead().createdBy(admin);
        ApiClient other = admin.member(Role.AGENT);

        assertThat(assign(agent, id, other.userId()).status()).isEqualTo(403);
        assertThat(assign(agent, id, agent.userId()).status()).isEqualTo(200);
        assertThat(assign(other, id, other.userId()).code()).isEqualTo("forbidden");
        assertThat(assign(admin.member(Role.SUPERVISOR), id, other.userId()).status())
                .isEqualTo(200);
        assertThat(agent.post("/leads", aLead().with("assigned_agent_id", other.userId()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyAMemberWhoWorksLeadsIsAssigned() {
        long id = aLead().createdBy(admin);
        ApiClient stranger = ApiClient.register(port);

        for (long nobody :
                new long[] {stranger.userId(), admin.member(Role.VIEWER).userId(), -1, Long.MAX_VALUE}) {
            Answer refused = assign(admin, id, nobody);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("assigned_agent_id");
        }
        assertThat(admin.post("/leads", aLead().with("assigned_agent_id", stranger.userId()))
                        .status())
                .isEqualTo(422);
    }

    private static Answer assign(ApiClient by, long lead, long agent) {
        return by.patch("/leads/" + lead, Map.of("assigned_agent_id", agent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first_name\": \"a\\u0000b\"}",
                "{\"first_name\": \"\\ud83d\"}",
                "{\"first_name\": 5}",
                "{\"first_name\": [\"a\"]}",
                "{\"first_name\": \"a\", \"status\": \"asleep\"}",
                "{\"first_name\": \"a\", \"status\": 1}",
                "{\"first_name\": \"a\", \"assigned_agent_id\": 1.5}",
                "{\"first_name\": \"a\", \"assigned_agent_id\": 99999999999999999999999}",
                "{\"first_name\": \"a\", \"email\": \"no address\"}",
                "{\"first_name\": \"a\", \"phone\": \"none\"}",
                "{\"first_name\": \"a\", \"country\": \"Atlantis\"}",
                "{\"first_name\": \"a\", \"country\": \"XX\"}",
                "{\"first_name\": \"a\", \"next_follow_up_at\": \"soon\"}",
                "{\"first_name\": \"a\", \"next_follow_up_at\": \"+99999-01-01T00:00:00Z\"}",
                "{\"first_name\": \"a\", \"first_name\": \"b\"}",
                "{\"first_name\": \"a\", \"id\": 7}",
                "{\"first_name\": \"a\", \"attributes\": []}",
                "{\"first_name\": \"a\", \"attributes\": {\" \": 1}}",
                "{\"first_name\": \"a\", \"attributes\": {\"a\": \"\\u0000\"}}",
                "{\"first_name\": \"a\", \"attributes\": {\"a\": 1e999999999}}",
                "{\"first_name\": ",
                "[]",
                "null",
                "\"lead\"",
                ""
            })
    void aBodyThatCannotBeALeadIsRefused(String body) {
        Answer refused = admin.sendJson("POST", "/leads", body);

        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isNotEmpty();
        assertThat(refused.body()).doesNotContain("Exception", "io.leadline", "java.", "SELECT");
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        assertThat(admin.post("/leads", aLead().with("first_name", "x".repeat(101)))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/leads", aLead().with("notes", "x".repeat(10_001)))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/leads", aLead().with("attributes", Map.of("a", "x".repeat(70_000))))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/leads", aLead().with("notes", "x".repeat(1 << 20)))
                        .status())
                .isIn(413, 422);
        assertThat(admin.post("/leads", aLead().with("first_name", "\uD83D\uDE80".repeat(50)))
                        .status())
                .isEqualTo(201);
    }
}
