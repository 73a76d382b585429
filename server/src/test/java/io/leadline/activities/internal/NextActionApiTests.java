package io.leadline.activities.internal;

import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class NextActionApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Test
    void theNextActionFollowsWhatHappens() {
        Instant now = clock.stop();
        ApiClient admin = ApiClient.register(port);
        long lead = aWebsiteLead().createdBy(admin);
        String path = "/leads/" + lead + "/next-action";
        ApiClient viewer = admin.member(Role.VIEWER);
        assertThat(viewer.get(path).json().path("kind").asString()).isEqualTo("call");

        admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome", "no_answer"));
        JsonNode resting = admin.get(path).json();
        assertThat(resting.path("kind").asString()).isEqualTo("wait");
        assertThat(Instant.parse(resting.path("due_at").asString())).isAfter(now);

        Instant due = now.plus(Duration.ofDays(2));
        admin.post(
                "/leads/" + lead + "/activities",
                Map.of("activity_type", "note", "next_action", "Send an email", "next_follow_up", due.toString()));
        JsonNode planned = admin.get(path).json();
        assertThat(planned.path("kind").asString()).isEqualTo("email");
        assertThat(planned.path("due_at").asString()).isEqualTo(due.toString());
        assertThat(planned.path("reason").asString()).contains("Send an email");

        admin.patch("/leads/" + lead, Map.of("status", "lost"));
        assertThat(admin.get(path).json().path("kind").asString()).isEqualTo("none");
        assertThat(ApiClient.register(port).get(path).status()).isEqualTo(404);
    }
}
