package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.deploy.GrafanaDashboard.PanelQuery;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GrafanaDashboardTests {
    private static final String DASHBOARDS = "/etc/grafana/dashboards";

    private final GrafanaDashboard dashboard = GrafanaDashboard.overview();
    private final JsonNode dataSource = ProjectFile.of("deploy/grafana/provisioning/datasources/prometheus.yml")
            .yaml()
            .path("datasources")
            .path(0);

    @Test
    void theDataSourceIsThePrometheusOfTheComposeFile() {
        assertThat(dataSource.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(ComposeFile.service("prometheus").isMissingNode()).isFalse();
        assertThat(dataSource.path("jsonData").path("timeInterval"))
                .isEqualTo(ProjectFile.of("deploy/prometheus/prometheus.yml")
                        .yaml()
                        .path("global")
                        .path("scrape_interval"));
    }

    @Test
    void theProviderReadsTheFolderComposeMounts() {
        var provider = ProjectFile.of("deploy/grafana/provisioning/dashboards/leadline.yml")
                .yaml()
                .path("providers")
                .path(0);

        assertThat(provider.path("options").path("path").asString()).isEqualTo(DASHBOARDS);
        assertThat(ComposeFile.strings(ComposeFile.service("grafana").path("volumes")))
                .contains(
                        "./grafana/dashboards:" + DASHBOARDS + ":ro",
                        "./grafana/provisioning:/etc/grafana/provisioning:ro");
    }

    @Test
    void theHomePageIsADashboardThatExists() {
        var home = ComposeFile.service("grafana")
                .path("environment")
                .path("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                .asString();

        assertThat(home).startsWith(DASHBOARDS);
        assertThat(ProjectFile.of("deploy/grafana/dashboards" + home.substring(DASHBOARDS.length()))
                        .path())
                .matches(Files::exists);
    }

    @Test
    void everyPanelAndQueryUsesTheProvisionedDataSource() {
        var uid = dataSource.path("uid").asString();

        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(panel.path("datasource").path("uid").asString()).isEqualTo(uid);
            assertThat(panel.path("targets").values())
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(
                                    target.path("datasource").path("uid").asString())
                            .isEqualTo(uid));
        });
    }

    @Test
    void panelIdsAreUnique() {
        assertThat(GrafanaDashboard.allPanels(dashboard.json())
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void panelsStayOnTheGridAndDoNotOverlap() {
        var placed = new HashSet<Rectangle>();

        assertThat(GrafanaDashboard.allPanels(dashboard.json()).map(GrafanaDashboardTests::position))
                .allSatisfy(position -> {
                    assertThat(position.getMaxX()).isLessThanOrEqualTo(24);
                    assertThat(placed).noneMatch(position::intersects);
                    placed.add(position);
                });
    }

    private static Rectangle position(JsonNode panel) {
        var grid = panel.path("gridPos");
        return new Rectangle(
                grid.path("x").asInt(),
                grid.path("y").asInt(),
                grid.path("w").asInt(),
                grid.path("h").asInt());
    }

    @Test
    void everyPanelSaysWhatItShowsAndInWhichUnit() {
        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("description").asString()).endsWith(".");
            assertThat(panel.path("fieldConfig").toString()).contains("\"unit\"");
        });
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queriesAskForDocumentedMetricsOnly(PanelQuery query) {
        var documented = new DocumentedMetrics();

        assertThat(query.expression()).doesNotContain("$");
        assertThat(DocumentedMetrics.askedForBy(query.expression()))
                .isNotEmpty()
                .allMatch(documented::contain);
    }

    static List<PanelQuery> queries() {
        return GrafanaDashboard.overview().queries();
    }
}
