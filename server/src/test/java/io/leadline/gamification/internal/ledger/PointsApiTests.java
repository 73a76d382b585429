package io.leadline.gamification.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class PointsApiTests {
    private static final Map<String, String> DIFFICULTY =
            Map.of("hot", "1.0", "warm", "1.3", "cold", "1.6", "nurture", "2.0");

    @LocalServerPort
    private int port;

    @Autowired
    private PointsWorker points;

    @Autowired
    private EarningEventRepository events;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenantWithAnAgent() {
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin).client();
    }

    private JsonNode profile(ApiClient person) {
        points.reconcileAll(admin.tenantId());
        return person.get("/gamification/me").json();
    }

    private long points(ApiClient person) {
        return profile(person).path("points").asLong();
    }

    private List<String> badges(ApiClient person) {
        return profile(person)
                .path("badges")
                .valueStream()
                .filter(badge -> !badge.path("earned_at").isNull())
                .map(badge -> badge.path("name").asString())
                .toList();
    }

    private void moves(long leadId, String status) {
        Answer moved = admin.patch("/leads/" + leadId, Map.of("status", status));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    private long aQualifiedLead() {
        return LeadBody.aQualifiedLead()
                .with("assigned_agent_id", agent.userId())
                .createdBy(admin);
    }

    @Test
    void aConversionEarnsTheAgentPointsByTheCategoryBeforeItABadgeAndALevel() {
        long leadId = aQualifiedLead();
        String category = admin.get("/leads/" + leadId + "/score")
                .json()
                .path("score_category")
                .asString();

        moves(leadId, "converted");

        long expected = new BigDecimal(DIFFICULTY.get(category))
                .multiply(BigDecimal.valueOf(100))
                .longValueExact();
        JsonNode profile = profile(agent);
        assertThat(profile.path("points").asLong()).isEqualTo(expected);
        assertThat(profile.path("balance").asLong()).isEqualTo(expected);
        assertThat(profile.path("level").path("number").asInt()).isEqualTo(2);
        assertThat(profile.path("recent").path(0).path("explanation").asString())
                .isEqualTo("100 × " + DIFFICULTY.get(category) + " (" + category + ") = " + expected);
        assertThat(badges(agent)).containsExactly("First conversion");
        assertThat(points(admin)).isZero();
    }

    @Test
    void pointsComeByThemselvesSoonAfterTheCommit() {
        moves(aQualifiedLead(), "converted");

        await().untilAsserted(() -> assertThat(
                        agent.get("/gamification/me").json().path("points").asLong())
                .isPositive());
    }

    @Test
    void aRevertedConversionTakesPointsBadgeAndLevelBack() {
        long leadId = aQualifiedLead();
        moves(leadId, "converted");
        assertThat(points(agent)).isPositive();

        moves(leadId, "qualified");

        JsonNode profile = profile(agent);
        assertThat(profile.path("points").asLong()).isZero();
        assertThat(profile.path("level").path("number").asInt()).isEqualTo(1);
        assertThat(badges(agent)).isEmpty();
        List<JsonNode> entries = Pages.all(agent, "/gamification/ledger", 1);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().path("correction").asBoolean()).isTrue();
        assertThat(entries.getFirst().path("points").asLong())
                .isEqualTo(-entries.getLast().path("points").asLong());
    }

    @Test
    void aLeadConvertedAgainBySomebodyElseIsTheirs() {
        long leadId = aQualifiedLead();
        moves(leadId, "converted");
        moves(leadId, "qualified");
        ApiClient other = TestAgent.of(admin).client();
        admin.patch("/leads/" + leadId, Map.of("assigned_agent_id", other.userId()));

        moves(leadId, "converted");

        assertThat(points(agent)).isZero();
        assertThat(points(other)).isPositive();
    }

    @Test
    void reassigningAConvertedLeadMovesNoPoints() {
        long leadId = aQualifiedLead();
        moves(leadId, "converted");
        long before = points(agent);

        admin.patch("/leads/" + leadId, Map.of("assigned_agent_id", admin.userId()));

        assertThat(points(agent)).isEqualTo(before);
        assertThat(points(admin)).isZero();
    }

    @Test
    void aDeletedLeadTakesBackAllItEarnedAlsoWhatWasLoggedForIt() {
        long leadId = LeadBody.aWebsiteLead()
                .with("assigned_agent_id", agent.userId())
                .createdBy(admin);
        moves(leadId, "contacted");
        agent.post("/leads/" + leadId + "/activities", Map.of("activity_type", "call"));
        agent.post("/leads/" + leadId + "/activities", Map.of("activity_type", "meeting"));
        assertThat(points(agent)).isEqualTo(10 + 2 + 15);

        admin.delete("/leads/" + leadId);

        assertThat(points(agent)).isZero();
        assertThat(profile(agent).path("balance").asLong()).isZero();
    }

    @Test
    void whatIsLoggedMoreThanAWeekLateEarnsNothing() {
        long leadId = aQualifiedLead();
        Instant now = Instant.now();
        for (int days : new int[] {6, 8, 300}) {
            agent.post(
                    "/leads/" + leadId + "/activities",
                    Map.of(
                            "activity_type",
                            "meeting",
                            "activity_date",
                            now.minus(Duration.ofDays(days)).toString()));
        }

        assertThat(points(agent)).isEqualTo(15);
    }

    @Test
    void aBulkChangeOfManyLeadsCountsEach() {
        List<Long> leads =
                LongStream.range(0, 30).map(number -> aQualifiedLead()).boxed().toList();

        admin.post("/leads/bulk", Map.of("lead_ids", leads, "action", "status", "status", "converted"));

        await().untilAsserted(
                        () -> assertThat(profile(agent).path("points").asLong()).isEqualTo(1000));
    }

    private void settings(Consumer<ObjectNode> edit) {
        ObjectNode settings = (ObjectNode)
                admin.get("/gamification/settings").json().path("settings").deepCopy();
        edit.accept(settings);
        assertThat(admin.put("/gamification/settings", settings).status()).isEqualTo(200);
    }

    @Test
    void theCapOfARuleCutsWhatComesLaterAndSaysSo() {
        settings(settings -> settings.path("rules").forEach(rule -> {
            if (rule.path("rule").asString().equals("meeting_logged")) {
                ((ObjectNode) rule).put("daily_cap", 20);
            }
        }));
        long leadId = LeadBody.aLead().createdBy(admin);
        for (int i = 0; i < 3; i++) {
            agent.post("/leads/" + leadId + "/activities", Map.of("activity_type", "meeting"));
        }

        assertThat(points(agent)).isEqualTo(20);
        assertThat(Pages.texts(Pages.all(agent, "/gamification/ledger", 50), "explanation"))
                .containsExactlyInAnyOrder(
                        "15 × 1.0 = 15", "15 × 1.0 = 15, capped from 15 to 5", "15 × 1.0 = 15, capped from 15 to 0");
    }

    @Test
    void aChangedRuleActsFromNowOnAlsoWhenThePastIsCorrected() {
        long first = aQualifiedLead();
        moves(first, "converted");
        long before = points(agent);
        settings(settings -> settings.path("rules").forEach(rule -> ((ObjectNode) rule).put("points", 7)));

        moves(aQualifiedLead(), "converted");

        long category = points(agent) - before;
        assertThat(category).isBetween(7L, 14L);
        moves(first, "qualified");
        assertThat(points(agent)).isEqualTo(category);
    }

    @Test
    void settingsAreVersionedAndGuardedByTheirTag() {
        Answer read = admin.get("/gamification/settings");
        JsonNode settings = read.json().path("settings");

        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(admin.sendJson("PUT", "/gamification/settings", settings.toString(), "If-Match", "\"9\"")
                        .code())
                .isEqualTo("version_mismatch");
        assertThat(admin.sendJson("PUT", "/gamification/settings", settings.toString(), "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        ObjectNode wrong = (ObjectNode) settings.deepCopy();
        ((ObjectNode) wrong.path("levels").path(1)).put("points", 0);
        assertThat(admin.put("/gamification/settings", wrong).code()).isEqualTo("validation_failed");
        assertThat(admin.member(Role.SUPERVISOR)
                        .put("/gamification/settings", settings)
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void daysAreThoseOfTheTenantAlsoWhenTheClockIsTurned() {
        admin.patch("/tenant", Map.of("time_zone", "Europe/Berlin"));
        Map<String, String> callsByDay = Map.of(
                "2026-03-28T22:59:59Z", "2026-03-28",
                "2026-03-28T23:00:00Z", "2026-03-29",
                "2026-03-29T21:59:59Z", "2026-03-29",
                "2026-03-29T22:00:00Z", "2026-03-30",
                "2026-10-24T22:00:00Z", "2026-10-25",
                "2026-10-25T22:59:59Z", "2026-10-25",
                "2026-10-25T23:00:00Z", "2026-10-26");
        long activity = 1;
        for (String at : callsByDay.keySet()) {
            EarningEvent call = new EarningEvent(
                    new EarningEvent.Subject(EarningEvent.LEAD, 1),
                    EarningEvent.Kind.LOGGED,
                    activity++,
                    agent.userId(),
                    Instant.parse(at),
                    null,
                    "call",
                    null,
                    null);
            transaction.executeWithoutResult(status -> events.insert(admin.tenantId(), List.of(call)));
        }
        points.reconcileAll(admin.tenantId());

        assertThat(board("day", "2026-03-28")).isEqualTo(2);
        assertThat(board("day", "2026-03-29")).isEqualTo(4);
        assertThat(board("day", "2026-03-30")).isEqualTo(2);
        assertThat(board("day", "2026-10-25")).isEqualTo(4);
        assertThat(board("day", "2026-10-26")).isEqualTo(2);
        assertThat(board("week", "2026-03-24")).isEqualTo(6);
        assertThat(board("month", "2026-10-01")).isEqualTo(6);
        assertThat(board("all", "2026-03-29")).isEqualTo(14);
    }

    private long board(String period, String date) {
        return agent.get("/gamification/leaderboard?period=" + period + "&date=" + date)
                .json()
                .path("me")
                .path("points")
                .asLong();
    }

    @Test
    void theLedgerOfOthersTakesASupervisor() {
        moves(aQualifiedLead(), "converted");
        points(agent);
        String path = "/gamification/ledger?user_id=" + agent.userId();

        assertThat(TestAgent.of(admin).client().get(path).code()).isEqualTo("forbidden");
        assertThat(Pages.all(admin.member(Role.SUPERVISOR), path, 50)).hasSize(1);
        assertThat(Pages.all(agent, path, 50)).hasSize(1);
    }
}
