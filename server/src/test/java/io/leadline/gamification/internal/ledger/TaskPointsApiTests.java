package io.leadline.gamification.internal.ledger;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class TaskPointsApiTests {
    private static final int ON_TIME = 5;
    private static final int LATE = 1;
    private static final int CALL = 2;

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PointsWorker points;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenantWithAnAgent() {
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin).client();
    }

    private long task(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("title", "Send the offer");
        Answer created = agent.post("/tasks", all);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asLong();
    }

    private void complete(long task) {
        Answer completed = agent.post("/tasks/" + task + "/complete", Map.of("outcome", "done"));
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    }

    private long points() {
        points.reconcileAll(admin.tenantId());
        return agent.get("/gamification/me").json().path("points").asLong();
    }

    @Test
    void aTaskInTimeEarnsMoreThanALateOne() {
        Instant now = clock.stop();
        long kept = task(Map.of("due_at", now.plusSeconds(60).toString()));
        long missed = task(Map.of("due_at", now.plusSeconds(60).toString()));

        complete(kept);
        assertThat(points()).isEqualTo(ON_TIME);
        clock.advance(Duration.ofSeconds(61));
        complete(missed);

        assertThat(points()).isEqualTo(ON_TIME + LATE);
    }

    @Test
    void aTaskOfALeadEarnsForTheTaskAndForWhatWasLogged() {
        complete(task(Map.of("type", "call", "lead_id", aLead().createdBy(admin))));

        assertThat(points()).isEqualTo(ON_TIME + CALL);
    }

    @Test
    void reopenedItEarnsNothingAndCompletedAgainOnce() {
        long task = task(Map.of());
        complete(task);
        assertThat(agent.post("/tasks/" + task + "/reopen").status()).isEqualTo(200);
        assertThat(points()).isZero();

        complete(task);

        assertThat(points()).isEqualTo(ON_TIME);
    }

    @Test
    void aDeletedTaskTakesItsPointsBack() {
        long task = task(Map.of());
        complete(task);
        assertThat(points()).isEqualTo(ON_TIME);

        assertThat(agent.delete("/tasks/" + task).status()).isEqualTo(204);

        assertThat(points()).isZero();
    }

    @Test
    void completedAndReopenedByManyAtOnceItEarnsOnceAtMost() {
        long task = task(Map.of());

        AtOnce.times(16, number -> () -> {
            String action = number % 2 == 0 ? "complete" : "reopen";
            return agent.post("/tasks/" + task + '/' + action, Map.of("outcome", "done"))
                    .status();
        });

        boolean completed =
                agent.get("/tasks/" + task).json().path("status").asString().equals("completed");
        assertThat(points()).isEqualTo(completed ? ON_TIME : 0);
    }
}
