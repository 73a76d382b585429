package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.deploy.GrafanaDashboard.PanelQuery;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real Prometheus scrapes the running server: no panel of the dashboard may be empty. */
@ApiTest
class LivePanelsTests {
    private final int port;
    private final RealPrometheus prometheus;

    @Autowired
    LivePanelsTests(@LocalServerPort int port) {
        this.port = port;
        this.prometheus = RealPrometheus.scraping(port, "/actuator/prometheus");
    }

    @BeforeAll
    void useTheServerAndReadItAFewTimes() {
        ApiClient admin = ApiClient.register(port);
        admin.post("/leads", Map.of("first_name", "Ann"));
        admin.get("/leads");
        prometheus.awaitScrapes(3);
    }

    @AfterAll
    void stop() {
        prometheus.close();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPanelShowsSomething(PanelQuery query) {
        assertThat(prometheus.query(query.expression())).isNotEmpty();
    }

    static List<PanelQuery> queries() {
        return GrafanaDashboard.overview().queries();
    }
}
