package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A volume that really fills up below a server at work: first to its reserve, then to the last byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "embedded database only")
class FullDiskTests {
    private static final int ROWS = 30_000;
    private static final long MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private SmallVolume volume;
    private ServerProcess server;
    private ApiClient admin;

    @BeforeAll
    void start() throws Exception {
        volume = SmallVolume.mount(directory.resolve("volume"), 600);
        server = ServerProcess.start(
                volume.folder(),
                "--leadline.storage.reserve=80MB",
                "--leadline.database.buffer-pool-size=64MB",
                "--leadline.database.log-file-size=32MB");
        admin = ApiClient.register(server.port());
    }

    @AfterEach
    void freeTheDisk() throws Exception {
        volume.free();
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            assertThat(server.stop()).isTrue();
            volume.close();
        }
    }

    @Test
    void beforeTheReserveIsTouchedBulkWorkStopsAndEverythingElseGoesOn() throws Exception {
        Answer accepted = upload("/leads/import", rows(ROWS));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        long job = accepted.json().get("id").asLong();
        await().atMost(PATIENCE).until(() -> job(job).get("processed").asLong() > 0);
        volume.fillUpTo(60 * MEGABYTE);

        await("the import says why it waits")
                .atMost(PATIENCE)
                .until(() -> job(job).path("error").asString("").startsWith("Waiting for disk space"));
        assertThat(job(job).get("status").asString()).isEqualTo("queued");
        assertThat(job(job).get("processed").asLong()).isLessThan(ROWS);
        assertStorageLow(upload("/leads/import", rows(2)));
        assertStorageLow(upload("/leads/import/preview", rows(2)));
        assertStorageLow(admin.get("/leads/export.csv"));
        assertStorageLow(admin.get("/audit-logs/export.csv"));
        assertThat(admin.login(admin.email(), ApiClient.PASSWORD).token()).isNotEmpty();
        assertThat(admin.get("/leads").status()).isEqualTo(200);
        assertThat(write().status()).isEqualTo(201);

        volume.free();

        await("the import goes on")
                .atMost(PATIENCE)
                .until(() -> !job(job).get("finished_at").isNull());
        JsonNode ended = job(job);
        assertThat(ended.get("status").asString()).isEqualTo("succeeded");
        assertThat(ended.get("processed").asLong()).isEqualTo(ROWS);
        assertThat(ended.get("error").isNull()).isTrue();
        assertThat(admin.get("/leads?q=row29999").json().get("items")).hasSize(1);
        assertThat(admin.get("/leads/stats").json().get("total").asLong()).isGreaterThan(ROWS);
    }

    @Test
    void aDiskFilledToTheLastByteLosesNothingAndIsRecoveredFrom() throws Exception {
        ApiClient other = ApiClient.register(server.port());
        assertThat(write(other).status()).isEqualTo(201);
        volume.fill();
        int written = 1;
        for (int i = 0; i < 50; i++) {
            Answer answer = write(other);
            assertThat(answer.status()).as(answer.body()).isIn(201, 503, 507);
            written += answer.status() == 201 ? 1 : 0;
        }
        assertThat(other.get("/leads").status()).isIn(200, 503);

        ProcessHandle.of(databaseProcess()).orElseThrow().destroyForcibly();
        await("calls are told to come back").atMost(PATIENCE).untilAsserted(() -> {
            Answer answer = other.get("/leads");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("temporarily_unavailable");
        });
        volume.free();

        await("it comes back by itself")
                .atMost(PATIENCE)
                .until(() -> other.get("/leads").status() == 200);
        assertThat(other.get("/leads/stats").json().get("total").asLong()).isGreaterThanOrEqualTo(written);
        await().atMost(PATIENCE).until(() -> write(other).status() == 201);
    }

    private static void assertStorageLow(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(507);
        assertThat(answer.code()).isEqualTo("storage_low");
        assertThat(answer.json().get("detail").asString()).contains("disk space");
        assertThat(answer.header("retry-after")).isNotEmpty();
    }

    private Answer upload(String path, String content) {
        return admin.upload(path, "leads.csv", BodyPublishers.ofString(content), Map.of());
    }

    private Answer write() {
        return write(admin);
    }

    private static Answer write(ApiClient client) {
        return client.post("/leads", Map.of("first_name", "Ada", "email", ApiClient.address()));
    }

    private JsonNode job(long job) {
        return admin.get("/jobs/" + job).json();
    }

    private static String rows(int count) {
        StringBuilder csv = new StringBuilder("First name,Email\n");
        for (int i = 0; i < count; i++) {
            csv.append("Ann").append(i).append(",row").append(i).append("@example.com\n");
        }
        return csv.toString();
    }

    private long databaseProcess() throws Exception {
        return Long.parseLong(Files.readString(volume.folder().resolve("mariadb/mariadbd.pid"))
                .strip());
    }
}
