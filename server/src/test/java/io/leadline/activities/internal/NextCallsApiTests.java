package io.leadline.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class NextCallsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private ApiClient agent;
    private Instant now;
    private int numbers;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin).client();
        now = clock.stop();
    }

    private LeadBody callable(String name) {
        numbers++;
        return LeadBody.aWebsiteLead()
                .with("last_name", name)
                .with("phone", "+1650253" + (2000 + numbers))
                .with("assigned_agent_id", agent.userId());
    }

    private List<String> nextCalls() {
        return agent.get("/leads/next-calls?limit=25")
                .json()
                .path("items")
                .valueStream()
                .map(call -> call.path("last_name").asString())
                .toList();
    }

    private void log(long lead, String outcome) {
        long id = agent.get("/call-outcomes")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("label").asString().equals(outcome))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        agent.post("/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome_id", id));
    }

    @Test
    void dueFollowUpsComeFirstAndThenTheBestScore() {
        callable("Low").with("priority", "low").with("source", "cold_call").createdBy(admin);
        callable("High").with("priority", "high").createdBy(admin);
        callable("Due")
                .with("priority", "low")
                .with("source", "cold_call")
                .with("next_follow_up_at", now.minusSeconds(60).toString())
                .createdBy(admin);

        assertThat(nextCalls()).containsExactly("Due", "High", "Low");
    }

    @Test
    void whoeverIsNotToBeCalledNowIsLeftOut() {
        callable("Fresh").createdBy(admin);
        callable("No phone").with("phone", null).createdBy(admin);
        callable("Tomorrow")
                .with("next_follow_up_at", now.plus(Duration.ofDays(1)).toString())
                .createdBy(admin);
        callable("Somebody else's").with("assigned_agent_id", null).createdBy(admin);
        callable("Closed").with("status", "lost").createdBy(admin);
        log(callable("No answer today").createdBy(admin), "No answer");
        log(callable("Asked not to be called").createdBy(admin), "Do not call");
        log(callable("Call back").createdBy(admin), "Call back");

        assertThat(nextCalls()).containsExactly("Fresh");
    }

    @Test
    void aLeadComesBackOnceItsTimeHasCome() {
        log(callable("Busy").createdBy(admin), "Busy");
        assertThat(nextCalls()).isEmpty();

        clock.advance(Duration.ofMinutes(61));
        agent = agent.login(agent.email(), ApiClient.PASSWORD);

        assertThat(nextCalls()).containsExactly("Busy");
    }
}
