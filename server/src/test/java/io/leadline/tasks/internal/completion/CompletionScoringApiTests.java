package io.leadline.tasks.internal.completion;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import io.leadline.testing.Pages;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However much follows from completing a task, the lead is scored once. */
@ApiTest
class CompletionScoringApiTests {
    private static final String MONDAY = "2031-01-06T09:00:00Z";
    private static final String FRIDAY = "2031-01-10T15:30:00Z";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Live live;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @ParameterizedTest
    @CsvSource({MONDAY + "," + FRIDAY, MONDAY + ",", "," + FRIDAY, ","})
    void completingATaskScoresItsLeadOnce(String plannedAt, String nextAt) {
        long lead = plannedAt == null
                ? aLead().createdBy(admin)
                : aLead().with("next_follow_up_at", plannedAt).createdBy(admin);
        long task = plannedAt == null
                ? admin.post("/tasks", Map.of("title", "Call her", "type", "call", "lead_id", lead))
                        .json()
                        .path("id")
                        .asLong()
                : Pages.all(admin, "/tasks?lead_id=" + lead, 50)
                        .getFirst()
                        .path("id")
                        .asLong();
        Map<String, Object> completion = new HashMap<>(Map.of("outcome", "connected"));
        if (nextAt != null) {
            completion.put("next_follow_up_at", nextAt);
        }
        double calculated = calculations();
        long kept = history(lead);

        List<String> published = published(() -> assertThat(
                        admin.post("/tasks/" + task + "/complete", completion).status())
                .isEqualTo(200));

        assertThat(calculations() - calculated).isEqualTo(1);
        assertThat(history(lead) - kept)
                .as("a call moves the score, a follow-up years ahead does not")
                .isEqualTo(plannedAt == null ? 1 : 0);
        assertThat(Collections.frequency(published, "lead.scored")).isEqualTo(1);
        assertThat(published).contains("activity.logged", "task.changed");
        assertThat(published.lastIndexOf("lead.updated"))
                .as("a lead is told of before its score is")
                .isLessThan(published.indexOf("lead.scored"));
    }

    @Test
    void anActivityThatPlansTheNextOneScoresItsLeadOnce() {
        long lead = aLead().createdBy(admin);
        double calculated = calculations();
        long kept = history(lead);

        List<String> published = published(() -> assertThat(admin.post(
                                "/leads/" + lead + "/activities",
                                Map.of(
                                        "activity_type",
                                        "call",
                                        "outcome",
                                        "connected",
                                        "description",
                                        "x",
                                        "next_follow_up",
                                        FRIDAY))
                        .status())
                .isEqualTo(201));

        assertThat(calculations() - calculated).isEqualTo(1);
        assertThat(history(lead) - kept).isEqualTo(1);
        assertThat(published).containsSubsequence("activity.logged", "lead.updated", "lead.scored");
        assertThat(Collections.frequency(published, "lead.scored")).isEqualTo(1);
        assertThat(Collections.frequency(published, "lead.updated")).isEqualTo(1);
    }

    private List<String> published(Runnable work) {
        try (LiveStream stream = LiveStream.of(admin)) {
            work.run();
            live.publish(admin.tenantId(), LiveEvent.of("test.last", Map.of()));
            stream.next("test.last");
            return stream.types();
        }
    }

    private double calculations() {
        return meters.get("leadline.leads.scored").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private long history(long lead) {
        return jdbc.sql("SELECT COUNT(*) FROM lead_score_history WHERE tenant_id = :tenant AND lead_id = :lead")
                .param("tenant", admin.tenant())
                .param("lead", lead)
                .query(Long.class)
                .single();
    }
}
