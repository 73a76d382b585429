package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

class PrometheusConfigurationTests {
    private static final String TOKEN_FILE = "/run/leadline/prometheus/metrics-token";

    private final JsonNode alerts =
            ProjectFile.of("deploy/prometheus/alerts.yml").yaml();

    @Test
    void promtoolAcceptsTheConfiguration(@TempDir Path copy) throws IOException {
        FileSystemUtils.copyRecursively(ProjectFile.of("deploy/prometheus").path(), copy);
        // promtool looks for the token as well; deploy/make-secrets makes it.
        var token = Files.writeString(copy.resolve("token"), "anything");
        var configuration = copy.resolve("prometheus.yml");
        Files.writeString(configuration, Files.readString(configuration).replace(TOKEN_FILE, token.toString()));

        assertSucceeds(promtool(copy, "check", "config", "prometheus.yml"));
    }

    @Test
    void promtoolAcceptsTheAlertRules() {
        assertSucceeds(promtool(ProjectFile.of("deploy/prometheus").path(), "check", "rules", "alerts.yml"));
    }

    @Test
    void theAlertRulesPassTheirUnitTests() {
        assertSucceeds(promtool(ProjectFile.of("deploy/prometheus").path(), "test", "rules", "alerts.test.yml"));
    }

    private static Command.Outcome promtool(Path folder, String... arguments) {
        var words = new ArrayList<Object>(List.of(Toolbox.PROMETHEUS.program("promtool")));
        words.addAll(List.of(arguments));
        return Command.of(words.toArray()).in(folder).run();
    }

    private static void assertSucceeds(Command.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("SUCCESS").doesNotContainIgnoringCase("failed");
    }

    @Test
    void everyAlertIsSeenFiringByAUnitTestAndIsDocumented() {
        var fired = ProjectFile.of("deploy/prometheus/alerts.test.yml")
                .yaml()
                .path("tests")
                .valueStream()
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(expectation -> !expectation.path("exp_alerts").isEmpty())
                .map(expectation -> expectation.path("alertname").asString())
                .collect(Collectors.toSet());
        var handbook = ProjectFile.of("docs/operations.md").text();

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            var name = rule.path("alert").asString();
            assertThat(fired).contains(name);
            assertThat(handbook).contains("| `" + name + "` |");
        });
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.path("labels").path("severity").asString()).isIn("critical", "warning");
            assertThat(rule.path("annotations").path("summary").asString()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asString()).endsWith(".");
        });
    }

    @Test
    void alertsAskForDocumentedMetricsOnly() {
        var documented = new DocumentedMetrics();

        assertThat(rules())
                .allSatisfy(rule -> assertThat(
                                DocumentedMetrics.askedForBy(rule.path("expr").asString()))
                        .isNotEmpty()
                        .allMatch(documented::contain));
    }

    private List<JsonNode> rules() {
        return alerts.path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    @Test
    void theApplicationIsReadWhereComposeRunsItWithTheTokenThatIsMadeForBoth() {
        var job = ProjectFile.of("deploy/prometheus/prometheus.yml")
                .yaml()
                .path("scrape_configs")
                .valueStream()
                .filter(candidate -> candidate.path("job_name").asString().equals("leadline"))
                .findFirst()
                .orElseThrow();
        var port = ComposeFile.service("app")
                .path("environment")
                .path("SERVER_PORT")
                .asString();

        assertThat(job.path("metrics_path").asString()).isEqualTo("/actuator/prometheus");
        assertThat(ComposeFile.strings(job.path("static_configs").path(0).path("targets")))
                .containsExactly("app:" + port);
        assertThat(job.path("authorization").path("credentials_file").asString())
                .isEqualTo(TOKEN_FILE);
        assertThat(ComposeFile.strings(ComposeFile.service("prometheus").path("volumes")))
                .contains("secrets:/run/leadline:ro");
        assertThat(ProjectFile.of("deploy/make-secrets").text()).contains("secret prometheus/metrics-token ");
    }
}
