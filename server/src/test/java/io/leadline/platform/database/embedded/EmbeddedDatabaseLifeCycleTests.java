package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts and ends real processes, gently and not. */
class EmbeddedDatabaseLifeCycleTests {
    private static final Pattern PORT = Pattern.compile("Database ready on 127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() throws IOException {
        started.forEach(Process::destroyForcibly);
        if (Files.exists(pidFile())) {
            ProcessHandle.of(databaseProcess()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void dataSurvivesARestart() {
        try (var application = DatabaseApplication.start(directory)) {
            var jdbc = application.getBean(JdbcClient.class);
            jdbc.sql("CREATE TABLE leads (id BIGINT PRIMARY KEY)").update();
            jdbc.sql("INSERT INTO leads VALUES (7)").update();
        }
        try (var application = DatabaseApplication.start(directory)) {
            assertThat(leads(application)).containsExactly(7L);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var application = DatabaseApplication.start(directory)) {
            assertThatThrownBy(() -> DatabaseApplication.start(directory))
                    .hasStackTraceContaining("Another Leadline already runs on the data folder " + directory);

            Process second = start();
            String output = String.join("\n", second.inputReader().readAllLines());
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(output)
                    .contains("Another Leadline already runs on the data folder " + directory)
                    .contains("LEADLINE_DATA_DIR")
                    .doesNotContain("\tat ");

            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void afterAKillTheOrphanedServerIsStoppedAndEveryCommitIsThere() throws Exception {
        Process killed = start();
        int port = awaitReady(killed);
        long orphan = databaseProcess();
        String password = Files.readString(directory.resolve("secrets").resolve("database-password"));
        new TestDatabase("jdbc:mariadb://127.0.0.1:" + port + "/leadline", "leadline", password)
                .execute("CREATE TABLE leads (id BIGINT PRIMARY KEY)", "INSERT INTO leads VALUES (7), (8)");
        killed.destroyForcibly().waitFor();
        assertThat(isRunning(orphan)).isTrue();

        try (var application = DatabaseApplication.start(directory)) {
            assertThat(databaseProcess()).isNotEqualTo(orphan);
            assertThat(isRunning(orphan)).isFalse();
            assertThat(leads(application)).containsExactly(7L, 8L);
        }
    }

    @Test
    void aForeignProcessWithTheNumberOfAnEarlierServerIsLeftAlone() throws Exception {
        OwnerOnly.createDirectories(directory.resolve("mariadb"));
        Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));

        try (var application = DatabaseApplication.start(directory)) {
            assertThat(application.isRunning()).isTrue();
            assertThat(databaseProcess()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyAndFreesTheFolder() {
        assertThatThrownBy(
                        () -> DatabaseApplication.start(directory, "--leadline.database.server-options[1]=--nonsense"))
                .hasStackTraceContaining("unknown option '--nonsense'");

        try (var application = DatabaseApplication.start(directory)) {
            assertThat(application.isActive()).isTrue();
        }
    }

    @Test
    void aGivenDatabaseIsCreatedIfAskedForAndNoOtherIsStarted() {
        TestServer server = TestServer.get();
        String name = "leadline_test_given_" + ProcessHandle.current().pid();
        server.dropAtExit(name);
        try (var application = DatabaseApplication.start(
                directory,
                "--spring.datasource.url=" + server.urlOf(name) + "?createDatabaseIfNotExist=true",
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password())) {
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("SELECT DATABASE()")
                            .query(String.class)
                            .single())
                    .isEqualTo(name);
            assertThat(application.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void terminatingTheApplicationClosesThePoolThenStopsTheServer() throws Exception {
        Process application = start();
        awaitReady(application);
        long server = databaseProcess();

        application.toHandle().destroy();
        List<String> output = application.inputReader().readAllLines();

        assertThat(application.waitFor()).isEqualTo(128 + 15);
        assertThat(isRunning(server)).isFalse();
        assertThat(pidFile()).doesNotExist();
        assertThat(String.join("\n", output))
                .containsSubsequence("Shutdown completed.", "Normal shutdown", "mariadbd: Shutdown complete");
    }

    private Process start(String... more) throws IOException {
        Process process = DatabaseApplication.startProcess(directory, more);
        started.add(process);
        return process;
    }

    /** Returns the port of its database. */
    private static int awaitReady(Process application) throws IOException {
        BufferedReader output = application.inputReader();
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains(DatabaseApplication.READY)) {
                return seen.stream()
                        .map(PORT::matcher)
                        .filter(Matcher::find)
                        .map(found -> Integer.parseInt(found.group(1)))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("It ended: " + String.join("\n", seen));
    }

    private static List<@Nullable Long> leads(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT id FROM leads")
                .query(Long.class)
                .list();
    }

    private static boolean isRunning(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    private Path pidFile() {
        return directory.resolve("mariadb").resolve("mariadbd.pid");
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(Files.readString(pidFile()).strip());
    }
}
