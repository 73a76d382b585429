package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.deploy.RealPrometheus.RefusedQueryException;
import org.junit.jupiter.api.Test;

class RealPrometheusTests {

    @Test
    void readsItsTargetAnswersQueriesAndStops() {
        var prometheus = RealPrometheus.scrapingItself();
        try (prometheus) {
            prometheus.awaitScrapes(2);

            assertThat(prometheus.query("up")).singleElement().satisfies(sample -> {
                assertThat(sample.labels()).containsEntry("job", "leadline").containsEntry("__name__", "up");
                assertThat(sample.value()).isEqualTo(1);
            });
            assertThat(prometheus.query("sum(rate(prometheus_http_requests_total[10s]))"))
                    .hasSize(1);
            assertThat(prometheus.query("1 / vector(0)"))
                    .singleElement()
                    .satisfies(sample -> assertThat(sample.value()).isInfinite());
            assertThat(prometheus.query("no_such_metric")).isEmpty();
            assertThatThrownBy(() -> prometheus.query("sum(rate(up)"))
                    .isInstanceOf(RefusedQueryException.class)
                    .hasMessageContaining("parse error");
        }
        assertThat(prometheus.isRunning()).isFalse();
    }
}
