package io.leadline.agents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.AgentState;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class AgentMetricsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Test
    void agentsAreCountedByStateAndLongBreaksToo() {
        ApiClient admin = ApiClient.register(port);
        admin.post("/break-reasons", Map.of("name", "Coffee", "paid", true, "limit_minutes", 1));
        TestAgent agent = TestAgent.of(admin);
        double before = metric("leadline_agents_over_break_limit");
        double onBreak = metric("leadline_agents{state=\"on_break\"}");

        agent.takesBreak("Coffee");
        clock.advance(Duration.ofSeconds(61));

        assertThat(metric("leadline_agents{state=\"on_break\"}")).isEqualTo(onBreak + 1);
        assertThat(metric("leadline_agents_over_break_limit")).isGreaterThanOrEqualTo(before + 1);
        for (AgentState state : AgentState.values()) {
            assertThat(metric("leadline_agents{state=\"" + state.wireName() + "\"}"))
                    .isNotNegative();
        }
    }

    private double metric(String name) {
        clock.advance(Duration.ofSeconds(6));
        String metrics = ApiClient.fetch("http://localhost:" + port + "/actuator/prometheus")
                .body();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(metrics);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
