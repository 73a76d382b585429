package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code deploy/make-secrets}; only groups are not changed, which needs root. */
class MakeSecretsTests {
    @TempDir
    private Path volume;

    @TempDir
    private Path tools;

    @Test
    void everySecretIsMadeOnceAndBothSidesHaveTheSame() throws Exception {
        make(Map.of());

        assertThat(secret("mysql/password")).matches("[0-9a-f]{48}");
        assertThat(secret("app/spring.datasource.password")).isEqualTo(secret("mysql/password"));
        assertThat(secret("app/spring.data.redis.url"))
                .isEqualTo("redis://:" + secret("redis/password") + "@redis:6379");
        assertThat(secret("app/leadline.metrics.token")).isEqualTo(secret("prometheus/metrics-token"));
        assertThat(secret("mysql/root-password"))
                .isNotEqualTo(secret("mysql/password"))
                .isNotEqualTo(secret("grafana/admin-password"));

        String password = secret("mysql/password");
        make(Map.of());
        assertThat(secret("mysql/password")).isEqualTo(password);
    }

    @Test
    void onlyItsGroupReadsAFolderAndOnlyRootWrites() throws Exception {
        make(Map.of());

        assertThat(permissions("mysql")).isEqualTo("rwxr-x---");
        assertThat(permissions("mysql/password")).isEqualTo("r--r-----");
        assertThat(Files.readString(tools.resolve("calls")))
                .contains("10001 app\n", "999 mysql\n", "1000 redis\n", "65534 prometheus\n", "0 grafana\n");
    }

    @Test
    void whatIsChosenReplacesWhatWasMade() throws Exception {
        make(Map.of());
        make(Map.of("LEADLINE_REDIS_PASSWORD", "chosen"));

        assertThat(secret("redis/password")).isEqualTo("chosen");
        assertThat(secret("app/spring.data.redis.url")).isEqualTo("redis://:chosen@redis:6379");

        make(Map.of());
        assertThat(secret("redis/password")).isEqualTo("chosen");
    }

    private void make(Map<String, String> chosen) throws IOException, InterruptedException {
        Path chgrp = tools.resolve("chgrp");
        Files.writeString(chgrp, "#!/bin/sh\necho \"$*\" >> '" + tools.resolve("calls") + "'\n");
        Files.setPosixFilePermissions(chgrp, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", ProjectFile.of("deploy/make-secrets").path().toString(), volume.toString())
                .redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(chosen);
        variables.put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = String.join("\n", process.inputReader().readAllLines());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo("The secrets are in place.");
    }

    private String secret(String name) throws IOException {
        return Files.readString(volume.resolve(name));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(volume.resolve(name)));
    }
}
