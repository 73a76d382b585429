package io.leadline.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A dashboard file of {@code deploy/grafana/dashboards}. */
record GrafanaDashboard(JsonNode json) {
    /** Long enough for {@code rate} where Prometheus reads its target every second. */
    private static final String WINDOW = "10s";

    /** A panel's query, ready for Prometheus: the dashboard's variables are replaced as Grafana would. */
    record PanelQuery(String panel, String expression) {
        @Override
        public String toString() {
            return panel + ": " + expression;
        }
    }

    static GrafanaDashboard overview() {
        return new GrafanaDashboard(ProjectFile.of("deploy/grafana/dashboards/leadline-overview.json")
                .json());
    }

    /** Every panel, rows left out, collapsed ones included. */
    List<JsonNode> panels() {
        return allPanels(json).filter(panel -> !isRow(panel)).toList();
    }

    static boolean isRow(JsonNode panel) {
        return panel.path("type").asString().equals("row");
    }

    static Stream<JsonNode> allPanels(JsonNode parent) {
        return parent.path("panels").valueStream().flatMap(panel -> Stream.concat(Stream.of(panel), allPanels(panel)));
    }

    /** Every query of every panel, with all instances chosen. */
    List<PanelQuery> queries() {
        var queries = new ArrayList<PanelQuery>();
        for (var panel : panels()) {
            for (var target : panel.path("targets").values()) {
                var expression = target.path("expr").asString();
                queries.add(new PanelQuery(panel.path("title").asString(), substituted(expression)));
            }
        }
        return queries;
    }

    private String substituted(String expression) {
        var text = expression.replace("$__rate_interval", WINDOW).replace("$__range", WINDOW);
        for (var variable : json.path("templating").path("list").values()) {
            text = text.replace(
                    "$" + variable.path("name").asString(),
                    variable.path("allValue").asString());
        }
        return text;
    }
}
