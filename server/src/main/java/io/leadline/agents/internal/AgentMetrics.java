package io.leadline.agents.internal;

import io.leadline.agents.AgentState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Shows how many agents there are in each state, in all tenants. */
@Component
class AgentMetrics {
    AgentMetrics(MeterRegistry registry, AgentCounts counts) {
        for (AgentState state : AgentState.values()) {
            Gauge.builder("leadline.agents", counts, gauge(read -> read.in(state)))
                    .description("Agents in this state")
                    .tag("state", state.wireName())
                    .register(registry);
        }
        Gauge.builder("leadline.agents.over.break.limit", counts, gauge(AgentCounts.Counts::overLimit))
                .description("Agents whose break takes longer than its reason allows")
                .register(registry);
    }

    private static java.util.function.ToDoubleFunction<AgentCounts> gauge(Function<AgentCounts.Counts, Long> figure) {
        return counts -> (double) figure.apply(counts.read());
    }
}
