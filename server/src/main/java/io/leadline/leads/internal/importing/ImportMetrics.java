package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.rows.ParsedChunk;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts imported rows on this replica; dry runs do not count. */
@Component
class ImportMetrics {
    private final Counter accepted;
    private final Counter refused;

    ImportMetrics(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted");
        this.refused = counter(registry, "refused");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("leadline.import.rows")
                .description("Rows of imported files")
                .tag("outcome", outcome)
                .register(registry);
    }

    void count(ParsedChunk chunk) {
        accepted.increment(chunk.drafts().size());
        refused.increment(chunk.errors().size());
    }
}
