package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} and {@code SIGSTOP} of the embedded database below a server at work. A signed-in client calls all the time:
 * it is answered within a second, told when to come back, and loses nothing it was told is done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "embedded database only")
class DatabaseOutageTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** A second, plus what a busy test machine adds. */
    private static final Duration USUAL_ANSWER = Duration.ofMillis(1900);
    /** No call may take longer, not even one that the machine itself holds up. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);
    /** One call, and one more in each fifty, may take longer than usual. */
    private static final int CALLS_PER_SLOW_ONE = 50;

    @TempDir
    private static Path data;

    private ServerProcess server;
    private ApiClient admin;
    private int accepted;

    private record Timed(Answer answer, Duration took) {}

    @BeforeAll
    void start() throws IOException {
        server = ServerProcess.start(
                data,
                "--leadline.database.watch.restart-after=25s",
                "--leadline.database.buffer-pool-size=64MB",
                "--leadline.database.log-file-size=32MB");
        admin = ApiClient.register(server.port());
        write();
    }

    @AfterAll
    void stop() throws InterruptedException {
        assertThat(server.stop()).isTrue();
    }

    @Test
    void aKilledDatabaseIsStartedAgainAndNothingAcceptedIsLost() throws Exception {
        long before = databaseProcess();
        kill("KILL", before);

        List<Timed> answers =
                writeUntil(() -> isDifferent(before) && write().answer.status() == 201);

        assertAnsweredInTime(answers);
        assertThat(answers).as("some calls met the outage").anyMatch(timed -> timed.answer.status() == 503);
        assertThat(total()).isGreaterThanOrEqualTo(accepted);
        assertThat(metric("leadline_database_restarts_total")).isPositive();
        assertThat(metric("leadline_database_up")).isOne();
    }

    @Test
    void aDatabaseKilledAgainAndAgainComesBackEachTime() throws Exception {
        for (int i = 0; i < 3; i++) {
            long before = databaseProcess();
            kill("KILL", before);
            assertAnsweredInTime(
                    writeUntil(() -> isDifferent(before) && write().answer.status() == 201));
        }
        assertThat(total()).isGreaterThanOrEqualTo(accepted);
    }

    @Test
    void aSuspendedDatabaseIsSatOutAndUsedAgain() throws Exception {
        long process = databaseProcess();
        kill("STOP", process);
        try {
            assertAnsweredInTime(writeUntil(() -> ready() == 503));
            assertThat(ApiClient.fetch(address("/actuator/health/liveness")).status())
                    .isEqualTo(200);
            Answer refused = admin.get("/leads");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("temporarily_unavailable");
            assertThat(refused.header("retry-after")).isNotEmpty();
            assertThat(ApiClient.fetch(address("/v3/api-docs")).status()).isEqualTo(200);
        } finally {
            kill("CONT", process);
        }
        assertAnsweredInTime(writeUntil(() -> write().answer.status() == 201));

        assertThat(databaseProcess()).isEqualTo(process);
        assertThat(ready()).isEqualTo(200);
        assertThat(total()).isGreaterThanOrEqualTo(accepted);
    }

    @Test
    void aDatabaseSilentBeyondTheLimitIsReplaced() throws Exception {
        long before = databaseProcess();
        kill("STOP", before);

        assertAnsweredInTime(
                writeUntil(() -> isDifferent(before) && write().answer.status() == 201));

        assertThat(ProcessHandle.of(before).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        assertThat(total()).isGreaterThanOrEqualTo(accepted);
    }

    private List<Timed> writeUntil(BooleanSupplier end) {
        List<Timed> answers = new ArrayList<>();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    answers.add(write());
                    return end.getAsBoolean();
                });
        return answers;
    }

    private Timed write() {
        long begin = System.nanoTime();
        Answer answer = admin.post("/leads", Map.of("first_name", "Ada", "email", ApiClient.address()));
        if (answer.status() == 201) {
            accepted++;
        }
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void assertAnsweredInTime(List<Timed> answers) {
        assertThat(answers)
                .filteredOn(timed -> timed.took.compareTo(USUAL_ANSWER) > 0)
                .hasSizeLessThanOrEqualTo(1 + answers.size() / CALLS_PER_SLOW_ONE);
        assertThat(answers).allSatisfy(timed -> {
            assertThat(timed.took).isLessThan(LONGEST_ANSWER);
            assertThat(timed.answer.status()).as(timed.answer.body()).isIn(201, 503);
            if (timed.answer.status() == 503) {
                assertThat(timed.answer.code()).isEqualTo("temporarily_unavailable");
                assertThat(timed.answer.header("retry-after")).isNotEmpty();
            }
        });
    }

    private long total() {
        return admin.get("/leads/stats").json().get("total").asLong();
    }

    private double metric(String name) {
        return ApiClient.fetch(address("/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private int ready() {
        return ApiClient.fetch(address("/actuator/health/readiness")).status();
    }

    private String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    private static boolean isDifferent(long before) {
        try {
            return databaseProcess() != before;
        } catch (IOException | NumberFormatException beingWritten) {
            return false;
        }
    }

    private static long databaseProcess() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("mariadb").resolve("mariadbd.pid"))
                .strip());
    }

    private static void kill(String signal, long process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
