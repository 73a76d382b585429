package io.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineApplication;
import io.leadline.platform.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./leadline up --demo} shows: the application as it is, with the demo beside it. */
@SpringBootTest(classes = LeadlineApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFloorApiTests {
    private static final String ADMIN = "admin@leadline.local";
    private static final String PASSWORD = "an admin who looks around";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private @Nullable String token;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory("leadline-demo-");
        // When the application has closed: until then it needs its database.
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
        settings.add("leadline.data-dir", folder::toString);
        settings.add(
                "leadline.database.binaries-dir",
                () -> Path.of("target", "mariadb-binaries").toAbsolutePath().toString());
        settings.add("leadline.admin.password", () -> PASSWORD);
        settings.add("leadline.demo", () -> "true");
    }

    @BeforeAll
    void signIn() throws Exception {
        token = send("POST", "/auth/login", Map.of("email", ADMIN, "password", PASSWORD))
                .json()
                .path("access_token")
                .asString();
    }

    private record Answer(int status, JsonNode json) {}

    private Answer get(String path) throws Exception {
        return send("GET", path, null);
    }

    private Answer send(String method, String path, @Nullable Object body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("X-Tenant-ID", TenantId.FIRST.value())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }

    private List<JsonNode> items(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        get(path).json().path("items").forEach(items::add);
        return items;
    }

    private List<JsonNode> wallboard() throws Exception {
        return items("/agents/availability?limit=500");
    }

    @Test
    void twelveNamedAgentsAreOnTheWallboardSomeOfThemAtWork() throws Exception {
        List<JsonNode> agents = wallboard();

        assertThat(agents)
                .hasSize(12)
                .allMatch(agent -> agent.path("name").asString().contains(" "));
        assertThat(agents)
                .allMatch(agent -> agent.path("calls_today").asInt() >= 0
                        && agent.path("skills").size() > 1);
        assertThat(agents)
                .filteredOn(agent -> !agent.path("state").asString().equals("offline"))
                .hasSizeGreaterThan(5);
        assertThat(items("/teams?limit=50")).hasSize(3);
    }

    @Test
    void theWeekHasNoGaps() throws Exception {
        Instant now = Instant.now();
        for (JsonNode agent : wallboard()) {
            String path = "/agents/" + agent.path("agent_id") + "/availability/history?from="
                    + now.minus(Duration.ofDays(7)) + "&to=" + now;
            long seconds = get(path)
                    .json()
                    .path("seconds_in_state")
                    .valueStream()
                    .mapToLong(JsonNode::asLong)
                    .sum();
            assertThat(seconds).as(path).isBetween(7 * 86_400L - 7, 7 * 86_400L);
            assertThat(items("/agents/" + agent.path("agent_id") + "/shifts")).isNotEmpty();
        }
    }

    @Test
    void anAgentGoesOnFromThere() throws Exception {
        JsonNode agent = wallboard().getFirst();
        String path = "/agents/" + agent.path("agent_id") + "/availability";

        assertThat(send("PUT", path, Map.of("status", "in_meeting")).status()).isEqualTo(200);
        assertThat(send("PUT", path, Map.of("status", "on_break", "break_reason", "Lunch"))
                        .status())
                .isEqualTo(200);
        assertThat(items(path + "/history").getFirst().path("state").asString()).isEqualTo("on_break");
    }

    @Test
    void theTrendTellsOfConversionsAndTheFunnelOfLostOnes() throws Exception {
        JsonNode days = get("/leads/trend?days=60").json().path("days");

        assertThat(days.valueStream()
                        .mapToLong(day -> day.path("converted").asLong())
                        .sum())
                .isGreaterThan(20);
        assertThat(days.valueStream()
                        .mapToLong(day -> day.path("lost").asLong())
                        .sum())
                .isGreaterThan(20);
        assertThat(get("/leads/conversion")
                        .json()
                        .path("funnel")
                        .path(1)
                        .path("reached")
                        .asLong())
                .isGreaterThan(200);
    }

    @Test
    void leadsCameInThroughoutAndKeepWhenTheyDid() throws Exception {
        assertThat(get("/leads/trend?days=59").json().path("days").valueStream())
                .allMatch(day -> day.path("created").asLong() > 0);
        Instant oldest = Instant.parse(items("/leads?sort=created_at&limit=1")
                .getFirst()
                .path("created_at")
                .asString());
        assertThat(Duration.between(oldest, Instant.now()).toDays()).isEqualTo(60);
    }

    @Test
    void nobodySignsInAsOneOfThem() throws Exception {
        assertThat(send("POST", "/auth/login", Map.of("email", "alba.sample@floor.example.com", "password", "none"))
                        .status())
                .isEqualTo(401);
        assertThat(items("/tenant/people?q=alba"))
                .singleElement()
                .matches(person -> person.path("name").asString().equals("Alba Sample"));
    }

    @Test
    void theWorkHasEarnedPointsAndThereIsSomethingToWin() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> board = items("/gamification/leaderboard?period=all&limit=50");
            assertThat(board)
                    .hasSizeGreaterThan(5)
                    .allMatch(place -> place.path("points").asLong() > 0)
                    .allMatch(place -> place.path("name").asString().contains(" "));
            assertThat(items("/gamification/challenges")).hasSize(1);
            assertThat(items("/gamification/rewards")).hasSize(3);
        });
    }

    @Test
    void whatIsDoneWithALeadLaterComesAfterWhatWasMadeUp() throws Exception {
        JsonNode converted = items("/leads?status=converted&limit=1").getFirst();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> points() > 0);
        long before = points();

        assertThat(send("PATCH", "/leads/" + converted.path("id"), Map.of("status", "qualified"))
                        .status())
                .isEqualTo(200);

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> points() < before);
    }

    private long points() throws Exception {
        return items("/gamification/leaderboard?period=all&limit=50").stream()
                .mapToLong(place -> place.path("points").asLong())
                .sum();
    }
}
