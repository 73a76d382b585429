package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.deploy.Dockerfile.Instruction;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DockerfileTests {
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+[\\w.-]*");

    private final Dockerfile dockerfile = Dockerfile.server();
    private final Dockerfile image = dockerfile.lastStage();

    @Test
    void theLinterHasNothingToSay() {
        var outcome = Command.of(Toolbox.LINTERS.program("dockerfile-utils"), "lint", dockerfile.path())
                .run();

        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void baseImagesArePinnedAndTheLastHasNoCompiler() {
        assertThat(dockerfile.instructions("FROM"))
                .hasSize(3)
                .allSatisfy(from -> assertThat(from.words().getFirst()).matches(PINNED));
        assertThat(image.instructions("FROM").getFirst().argument()).endsWith("-jre");
    }

    @Test
    void runsAsAUserWithoutRights() {
        assertThat(image.instructions("USER"))
                .singleElement()
                .satisfies(user -> assertThat(user.argument()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}"));
    }

    @Test
    void nothingIsInstalledOrCopiedAfterTheUserChanges() {
        var user = image.instructions().indexOf(image.instructions("USER").getFirst());

        assertThat(image.instructions().subList(user + 1, image.instructions().size()))
                .extracting(Instruction::keyword)
                .containsExactly("EXPOSE", "HEALTHCHECK", "ENTRYPOINT");
    }

    @Test
    void javaIsProcessOneSoThatItGetsTheSignalToStop() {
        var entryPoint = image.instructions("ENTRYPOINT").getFirst().argument();

        assertThat(new JsonMapper().readValue(entryPoint, String[].class))
                .startsWith("java")
                .endsWith("-jar", "leadline.jar");
        assertThat(image.instructions("CMD")).isEmpty();
    }

    @Test
    void publishesItsPortAndItsHealth() {
        assertThat(image.instructions("EXPOSE"))
                .singleElement()
                .satisfies(port -> assertThat(port.argument()).isEqualTo("8080"));
        assertThat(image.instructions("HEALTHCHECK"))
                .singleElement()
                .satisfies(check -> assertThat(check.argument()).endsWith("CMD [\"container-health\"]"));
        assertThat(ProjectFile.of("deploy/container-health").text()).contains("/actuator/health/readiness");
    }

    @Test
    void copiedFilesExistAndNothingComesFromTheNetwork() {
        assertThat(dockerfile.instructions("ADD")).isEmpty();
        assertThat(dockerfile.instructions("COPY"))
                .filteredOn(copy -> !copy.argument().startsWith("--from="))
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(
                                copy.words().subList(0, copy.words().size() - 1))
                        .allMatch(source -> Files.exists(ProjectFile.of(source).path())));
    }

    @Test
    void noSecretIsBuiltIn() {
        assertThat(dockerfile.instructions())
                .filteredOn(instruction -> instruction.keyword().matches("ENV|ARG"))
                .isNotEmpty()
                .noneMatch(instruction -> instruction.argument().matches("(?i).*(password|secret|token|key).*"));
        assertThat(ProjectFile.of(".dockerignore").text().lines()).contains(".git", "**/.env", "**/data");
    }
}
