package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentedMetricsTests {

    @Test
    void functionsLabelsRangesAndKeywordsAreNoMetrics() {
        assertThat(DocumentedMetrics.askedForBy("""
                        (sum by (le, uri) (rate(a_total{status=~"5..", job="b"}[5m])) or vector(0))
                          / on (instance) group_left (pool) clamp_min(c, 1e-9) > 0.05 and d offset 5m unless e:f
                        """)).containsExactlyInAnyOrder("a_total", "c", "d", "e:f");
    }

    @Test
    void aHistogramIsDocumentedOnceForAllItsSeries() {
        var documented = new DocumentedMetrics();

        assertThat(documented.contain("http_server_requests_seconds_bucket")).isTrue();
        assertThat(documented.contain("hikaricp_connections_max")).isTrue();
        assertThat(documented.contain("http_server_requests")).isFalse();
        assertThat(documented.contain("LeadlineDown")).isFalse();
    }
}
