package io.leadline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComposeFileTests {
    private static final Pattern PINNED_IMAGE = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+[\\w.-]*");
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):?\\?[^}]+}");
    private static final Pattern ANY_VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|TOKEN|SECRET|AUTH|_URL");

    @Test
    void followsTheComposeSpecification() throws IOException {
        assertThat(composeSpecification().validate(ComposeFile.json())).isEmpty();
    }

    @Test
    void theSpecificationRefusesAMisspeltKey() throws IOException {
        var compose = ComposeFile.json();
        ((ObjectNode) compose.path("services").path("app")).put("depend_on", "mysql");

        assertThat(composeSpecification().validate(compose)).isNotEmpty();
    }

    private static Schema composeSpecification() throws IOException {
        var text = new ClassPathResource("compose-spec.json", ComposeFileTests.class).getContentAsString(UTF_8);
        var schema = (ObjectNode) new JsonMapper().readTree(text);
        // The validator knows draft 7 by another spelling of its address, and takes no relative $id.
        schema.remove(List.of("$schema", "$id"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }

    @Test
    void theLinterHasNothingToSay() {
        var outcome = Command.of(
                        Toolbox.LINTERS.program("dclint"),
                        "--max-warnings=0",
                        "--config=config/tools/deploy-linters/dclint.json",
                        "deploy/compose.yaml")
                .run();

        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void publishesTheApplicationPrometheusAndGrafanaOnly() {
        assertThat(ComposeFile.services()
                        .filter(service -> service.getValue().has("ports"))
                        .collect(Collectors.toMap(Map.Entry::getKey, service -> ports(service.getValue()))))
                .isEqualTo(Map.of("app", "8080:8080", "prometheus", "9090:9090", "grafana", "3001:3000"));
    }

    private static String ports(JsonNode service) {
        return service.path("ports")
                .valueStream()
                .map(port -> port.isString()
                        ? port.asString().replaceFirst("^127\\.0\\.0\\.1:", "")
                        : port.path("published").asString() + ":"
                                + port.path("target").asString())
                .collect(Collectors.joining(","));
    }

    @Test
    void databaseAndRedisAreOnANetworkOnlyTheApplicationShares() {
        assertThat(ComposeFile.json()
                        .path("networks")
                        .path("data")
                        .path("internal")
                        .asBoolean())
                .isTrue();
        assertThat(ComposeFile.services()
                        .filter(service -> ComposeFile.strings(
                                        service.getValue().path("networks"))
                                .contains("data"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("app", "mysql", "redis");
    }

    @Test
    void imagesArePinned() {
        assertThat(ComposeFile.services())
                .allSatisfy(service ->
                        assertThat(service.getValue().path("image").asString()).matches(PINNED_IMAGE));
    }

    @Test
    void everyServiceThatStaysHasAHealthCheck() {
        assertThat(ComposeFile.services())
                .filteredOn(service -> !service.getKey().equals("secrets"))
                .allSatisfy(service -> assertThat(service.getValue().has("healthcheck")
                                || Dockerfile.of(service.getValue())
                                                .instructions("HEALTHCHECK")
                                                .size()
                                        == 1)
                        .isTrue());
    }

    @Test
    void dependenciesWaitForHealthAndForTheSecrets() {
        assertThat(ComposeFile.services()
                        .flatMap(
                                service -> service.getValue().path("depends_on").propertyStream()))
                .isNotEmpty()
                .allSatisfy(dependency -> assertThat(
                                dependency.getValue().path("condition").asString())
                        .isEqualTo(
                                dependency.getKey().equals("secrets")
                                        ? "service_completed_successfully"
                                        : "service_healthy"));
        assertThat(ComposeFile.services())
                .filteredOn(service -> !service.getKey().equals("secrets"))
                .allMatch(service -> service.getValue().path("depends_on").has("secrets"));
    }

    @Test
    void everyServiceIsConfined() {
        assertThat(ComposeFile.services()).allSatisfy(service -> {
            var settings = service.getValue();
            var limits = settings.path("deploy").path("resources").path("limits");
            assertThat(settings.path("read_only").asBoolean()).isTrue();
            assertThat(ComposeFile.strings(settings.path("cap_drop"))).containsExactly("ALL");
            assertThat(ComposeFile.strings(settings.path("cap_add")))
                    .isEqualTo(service.getKey().equals("secrets") ? List.of("CHOWN") : List.of());
            assertThat(ComposeFile.strings(settings.path("security_opt"))).contains("no-new-privileges:true");
            assertThat(limits.has("cpus") && limits.has("memory")).isTrue();
        });
    }

    @Test
    void nothingIsAskedForAndSecretsAreReadFromFiles() {
        assertThat(variables(REQUIRED_VARIABLE)).isEmpty();
        var secrets = ComposeFile.services()
                .filter(service -> !service.getKey().equals("secrets"))
                .flatMap(service -> service.getValue().path("environment").propertyStream())
                .filter(variable -> SECRET.matcher(variable.getKey()).find())
                .filter(variable -> !List.of("SPRING_DATASOURCE_URL", "LEADLINE_ADMIN_PASSWORD")
                        .contains(variable.getKey()));

        assertThat(secrets).hasSize(3).allSatisfy(secret -> {
            assertThat(secret.getKey()).endsWith("_FILE");
            assertThat(secret.getValue().asString()).startsWith("/run/leadline/");
        });
        assertThat(ComposeFile.service("app")
                        .path("environment")
                        .path("SPRING_DATASOURCE_URL")
                        .asString())
                .doesNotContainIgnoringCase("password=");
    }

    @Test
    void theExampleNamesEveryVariableAndSetsNone() {
        var example = ProjectFile.of("deploy/.env.example").text();
        var documented = Pattern.compile("(?m)^#([A-Z_]+)=(.*)$")
                .matcher(example)
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(documented.keySet()).isEqualTo(variables(ANY_VARIABLE).collect(Collectors.toSet()));
        assertThat(example.lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
        documented.forEach((name, value) -> assertThat(
                        value.isEmpty() || !SECRET.matcher(name).find())
                .as(name)
                .isTrue());
    }

    private static Stream<String> variables(Pattern pattern) {
        return pattern.matcher(ComposeFile.FILE.text()).results().map(variable -> variable.group(1));
    }

    @Test
    void whatIsMountedAndBuildFilesExist() {
        var folder = ProjectFile.of("deploy").path();
        var mounted = ComposeFile.services()
                .flatMap(service -> ComposeFile.strings(service.getValue().path("volumes")).stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> folder.resolve(volume.substring(0, volume.indexOf(':'))));

        assertThat(mounted).isNotEmpty().allMatch(Files::exists);
        assertThat(Dockerfile.of(ComposeFile.service("app")).path()).matches(Files::isRegularFile);
    }

    @Test
    void namedVolumesAreDeclared() {
        var used = ComposeFile.services()
                .flatMap(service -> ComposeFile.strings(service.getValue().path("volumes")).stream())
                .filter(volume -> !volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .collect(Collectors.toSet());

        assertThat(ComposeFile.json().path("volumes").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }
}
