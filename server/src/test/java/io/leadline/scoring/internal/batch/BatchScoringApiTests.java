package io.leadline.scoring.internal.batch;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class BatchScoringApiTests {
    private static final String BATCH = "/leads/scores/batch-calculate";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aTenant() {
        now = clock.stop();
        admin = ApiClient.register(port);
    }

    @Test
    void thirtyCallsAtOnceGetOneJobAndReadsGoOnWhileItRuns() {
        ManyLeads.insert(jdbc, admin.tenantId(), 5000, now);
        long lead = aLead().createdBy(admin);

        List<Answer> answers = AtOnce.times(30, () -> admin.post(BATCH));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.json().path("job_id").asLong()))
                .containsOnly(answers.getFirst().json().path("job_id").asLong());
        long job = answers.getFirst().json().path("job_id").asLong();
        List<Integer> reads = new ArrayList<>();
        do {
            reads.add(admin.get("/leads/" + lead + "/score").status());
            reads.add(admin.get("/leads?limit=5&sort=-score").status());
            reads.add(admin.get("/leads/stats").status());
        } while (admin.get("/jobs/" + job).json().path("finished_at").isNull());
        assertThat(reads).containsOnly(200);
        assertThat(JobWatch.succeeded(admin, job).path("processed").asLong()).isEqualTo(4001);
        assertThat(count("SELECT COUNT(*) FROM lead_scores WHERE tenant_id = :tenant"))
                .isEqualTo(4001);
        assertThat(count("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant")).isEqualTo(1);
    }

    @Test
    void aBatchOverSomeLeadsScoresThoseAndNoOthers() {
        long chosen = aLead().createdBy(admin);
        long closed = aLead().with("status", "lost").createdBy(admin);
        long other = aLead().createdBy(admin);
        Instant later = fiveDaysLater();

        JsonNode job = finished(Map.of("lead_ids", List.of(chosen, closed, chosen)));

        assertThat(job.path("total").asLong()).isEqualTo(3);
        assertThat(calculatedAt(chosen)).isEqualTo(later);
        assertThat(calculatedAt(closed)).isEqualTo(later);
        assertThat(calculatedAt(other)).isEqualTo(now);
        assertThat(score(chosen).path("urgency_score").asInt()).isEqualTo(60);
        assertThat(score(other).path("urgency_score").asInt()).isEqualTo(100);
    }

    @Test
    void aBatchOverRecentLeadsLeavesTheOlderOnesAlone() {
        long older = aLead().createdBy(admin);
        clock.advance(Duration.ofMinutes(1));
        Instant since = clock.instant();
        long recent = aLead().createdBy(admin);
        Instant later = fiveDaysLater();

        finished(Map.of("created_since", since.toString()));

        assertThat(calculatedAt(recent)).isEqualTo(later);
        assertThat(calculatedAt(older)).isEqualTo(now);
    }

    @Test
    void aLeadOfABatchThatStaysAsItIsShowsItsNewTimeAtOnce() {
        long lead = aLead().createdBy(admin);
        clock.advance(Duration.ofMinutes(1));
        assertThat(calculatedAt(lead)).isEqualTo(now);

        finished(Map.of("lead_ids", List.of(lead)));

        assertThat(calculatedAt(lead)).isEqualTo(clock.instant());
        assertThat(score(lead).path("score_change").decimalValue()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lead_ids\": []}",
                "{\"lead_ids\": [0]}",
                "{\"lead_ids\": [null]}",
                "{\"lead_ids\": [\"1\"]}",
                "{\"lead_ids\": 1}",
                "{\"created_since\": \"yesterday\"}",
                "{\"created_since\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"created_since\": \"-999999999-01-01T00:00:00Z\"}",
                "{\"all\": true}",
                "{"
            })
    void aBatchThatCannotBeIsRefusedAndStartsNothing(String body) {
        assertThat(admin.sendJson("POST", BATCH, body).status()).isIn(400, 422);
        assertThat(count("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant")).isZero();
    }

    @Test
    void anotherTenantsLeadsAreUnknown() {
        long foreign = aLead().createdBy(ApiClient.register(port));

        Answer refused = admin.post(BATCH, Map.of("lead_ids", List.of(foreign)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown_lead");
        assertThat(admin.member(Role.AGENT).post(BATCH).status()).isEqualTo(403);
    }

    @Test
    void aBatchOfATenantWithoutLeadsSucceeds() {
        assertThat(JobWatch.succeeded(admin, Models.startBatch(admin))
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void aBatchWhoseUpdatesFailEndsFailedForAllToSee() {
        long lead = aLead().createdBy(admin);
        int version = Models.save(admin, Models.phaseOne());
        jdbc.sql("ALTER TABLE lead_scores ADD CONSTRAINT broken CHECK (tenant_id <> '%s' OR model_version < %d)"
                        .formatted(admin.tenant(), version))
                .update();
        try {
            JsonNode job = JobWatch.ended(admin, Models.activate(admin, version));

            assertThat(job.path("status").asString()).isEqualTo("failed");
            assertThat(job.path("error").asString()).isNotBlank();
            assertThat(job.toString()).doesNotContain("Exception", "lead_scores", "CONSTRAINT");
            assertThat(score(lead).path("model_version").asInt()).isEqualTo(1);
        } finally {
            jdbc.sql("ALTER TABLE lead_scores DROP CONSTRAINT broken").update();
        }
        JobWatch.succeeded(admin, Models.startBatch(admin));
        assertThat(score(lead).path("model_version").asInt()).isEqualTo(version);
    }

    private Instant fiveDaysLater() {
        clock.advance(Duration.ofDays(5));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        return clock.instant();
    }

    private JsonNode finished(Map<String, Object> request) {
        return JobWatch.succeeded(
                admin, admin.post(BATCH, request).json().path("job_id").asLong());
    }

    private JsonNode score(long lead) {
        return admin.get("/leads/" + lead + "/score").json();
    }

    private Instant calculatedAt(long lead) {
        return Instant.parse(score(lead).path("last_calculated").asString());
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("tenant", admin.tenant()).query(Long.class).single();
    }
}
