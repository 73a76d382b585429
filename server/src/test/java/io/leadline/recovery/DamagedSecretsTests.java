package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the server reads when a secret is damaged. Which damages there are: {@code SecretFilesTests}. */
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "embedded database only")
class DamagedSecretsTests {
    @Test
    void theStartEndsWithOneExplanationAndLeavesTheFileAlone(@TempDir Path data) throws Exception {
        Path secrets = Files.createDirectory(data.resolve("secrets"));
        Path damaged = Files.createFile(
                secrets.resolve("database-password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String statement = "x'; GRANT ALL PRIVILEGES ON *.* TO 'x'@'%'; --";
        Files.writeString(damaged, statement);

        ServerProcess server = ServerProcess.start(data);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !server.isAlive());

        String log = Files.readString(data.resolve("server.log"));
        assertThat(log)
                .contains("APPLICATION FAILED TO START")
                .contains("The secret " + damaged + " does not hold what Leadline wrote there.")
                .contains("Restore the file", "What is lost then: nothing: the embedded database")
                .doesNotContain("\tat io.", "GRANT ALL");
        assertThat(damaged).hasContent(statement);
        assertThat(data.resolve("mariadb")).doesNotExist();
    }
}
