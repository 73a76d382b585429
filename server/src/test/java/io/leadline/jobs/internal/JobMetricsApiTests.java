package io.leadline.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class JobMetricsApiTests {
    private static final int MORE_THAN_CONNECTIONS = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Test
    void readingTheMetricsAgainAndAgainKeepsNoConnection() {
        for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
            clock.advance(Duration.ofSeconds(6));
            assertThat(metrics()).contains("leadline_jobs_open{status=\"queued\"} ");
        }

        await().untilAsserted(
                        () -> assertThat(metrics()).contains("hikaricp_connections_active{pool=\"leadline\"} 0.0"));
    }

    private String metrics() {
        return ApiClient.fetch("http://localhost:" + port + "/actuator/prometheus")
                .body();
    }
}
