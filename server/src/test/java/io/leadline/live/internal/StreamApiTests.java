package io.leadline.live.internal;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import io.leadline.testing.LiveStream.Event;
import io.leadline.testing.TestAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class StreamApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void beginsWithWhereItStands() {
        try (LiveStream stream = LiveStream.of(admin)) {
            Event opened = stream.events().getFirst();
            assertThat(opened.type()).isEqualTo("stream.opened");
            assertThat(opened.id()).isEqualTo(opened.data().path("id").asString());
            assertThat(opened.data().path("heartbeat_seconds").asInt()).isEqualTo(15);
            assertThat(opened.data().path("resumed").asBoolean()).isFalse();
            assertThat(stream.header("content-type")).isEqualTo("text/event-stream;charset=UTF-8");
            assertThat(stream.header("cache-control")).contains("no-cache", "no-store", "no-transform");
            assertThat(stream.header("x-accel-buffering")).isEqualTo("no");
            assertThat(stream.header("content-encoding")).isEmpty();
        }
    }

    @Test
    void tellsOfALeadFromItsBeginningToItsEnd() {
        ApiClient agent = admin.member(Role.AGENT);
        try (LiveStream stream = LiveStream.of(admin)) {
            long lead = aWebsiteLead().createdBy(admin);
            Event created = stream.next("lead.created");
            assertThat(created.data().path("lead_ids").path(0).asLong()).isEqualTo(lead);
            assertThat(created.data().path("count").asInt()).isEqualTo(1);
            assertThat(stream.next("lead.scored").data().path("previous_score").isNull())
                    .isTrue();
            admin.patch("/leads/" + lead, Map.of("assigned_agent_id", agent.userId()));
            assertThat(stream.next("lead.updated")
                            .data()
                            .path("lead_ids")
                            .path(0)
                            .asLong())
                    .isEqualTo(lead);
            Event assigned = stream.next("lead.assigned");
            assertThat(assigned.data().path("assigned_agent_id").asLong()).isEqualTo(agent.userId());
            admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "meeting", "outcome", "completed"));
            Event logged = stream.next("activity.logged");
            assertThat(logged.data().path("activity_type").asString()).isEqualTo("meeting");
            assertThat(logged.data().path("activity_id").asLong()).isPositive();
            admin.post("/leads/" + lead + "/score/calculate");
            assertThat(stream.next("lead.scored").data().path("overall_score").isNumber())
                    .isTrue();
            admin.delete("/leads/" + lead);
            assertThat(stream.next("lead.deleted")
                            .data()
                            .path("lead_ids")
                            .path(0)
                            .asLong())
                    .isEqualTo(lead);
            List<String> ids = stream.events().stream().map(Event::id).toList();
            assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @Test
    void tellsOfTheFloor() {
        try (LiveStream stream = LiveStream.of(admin)) {
            TestAgent grace = TestAgent.of(admin);
            assertThat(stream.next("member.changed").data().path("user_id").asLong())
                    .isEqualTo(grace.client().userId());
            assertThat(stream.next("agent.availability").data().path("state").asString())
                    .isEqualTo("offline");
            grace.sets("available");
            Event available = stream.next("agent.availability");
            assertThat(available.data().path("agent_id").asLong()).isEqualTo(grace.id());
            assertThat(available.data().path("user_id").asLong())
                    .isEqualTo(grace.client().userId());
            assertThat(available.data().path("state").asString()).isEqualTo("available");
            assertThat(available.data().path("is_accepting_leads").asBoolean()).isTrue();
            assertThat(available.data().path("current_calls").asInt()).isZero();
            admin.delete(grace.path());
            assertThat(stream.next("agent.removed").data().path("agent_id").asLong())
                    .isEqualTo(grace.id());
        }
    }

    @Test
    void tellsOfModelsJobsAndTheTenant() {
        aLead().createdBy(admin);
        try (LiveStream stream = LiveStream.of(admin)) {
            admin.patch("/tenant", Map.of("name", "Renamed"));
            stream.next("tenant.updated");
            admin.post("/scoring/models/1/activate");
            assertThat(stream.next("model.activated").data().path("version").asInt())
                    .isEqualTo(1);
            Event progress = stream.next("job.progress");
            while (!progress.data().path("status").asString().equals("succeeded")) {
                progress = stream.next("job.progress");
            }
            assertThat(progress.data().path("type").asString()).isEqualTo("score_batch");
            assertThat(progress.data().path("processed").asInt()).isEqualTo(1);
            assertThat(progress.data().path("finished_at").asString()).isNotBlank();
        }
    }
}
