package io.leadline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadline.deploy.GrafanaDashboard.PanelQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** A real Prometheus reads what a server publishes that has done nothing yet: no panel may be empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdleServerPanelsTests {
    private static final String METRICS = "/actuator/prometheus";

    private final HttpServer server;
    private final RealPrometheus prometheus;

    IdleServerPanelsTests() throws IOException {
        var metrics = new ClassPathResource("idle-server-metrics.txt", IdleServerPanelsTests.class)
                .getContentAsString(UTF_8)
                .getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(METRICS, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, metrics.length);
            try (var body = exchange.getResponseBody()) {
                body.write(metrics);
            }
        });
        server.start();
        prometheus = RealPrometheus.scraping(server.getAddress().getPort(), METRICS);
    }

    @BeforeAll
    void readTheServerAFewTimes() {
        prometheus.awaitScrapes(3);
    }

    @AfterAll
    void stop() {
        prometheus.close();
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPanelShowsSomething(PanelQuery query) {
        assertThat(prometheus.query(query.expression())).isNotEmpty();
    }

    @Test
    void theServerErrorPanelShowsZeroRatherThanNothing() {
        var query = queries().stream()
                .filter(candidate -> candidate.panel().equals("Server errors"))
                .findFirst()
                .orElseThrow();

        assertThat(prometheus.query(query.expression()))
                .singleElement()
                .satisfies(sample -> assertThat(sample.value()).isZero());
    }

    static List<PanelQuery> queries() {
        return GrafanaDashboard.overview().queries();
    }
}
