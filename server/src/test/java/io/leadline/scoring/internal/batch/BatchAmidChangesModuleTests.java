package io.leadline.scoring.internal.batch;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.events.JobEnded;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.UserId;
import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Batches that meet others at work, each time at the worst moment. */
@ApiTest
class BatchAmidChangesModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Leads leads;

    private ApiClient admin;
    private long lead;

    @BeforeEach
    void aLeadThatTheNextBatchChanges() {
        clock.stop();
        admin = ApiClient.register(port);
        lead = aLead().createdBy(admin);
        aLead().createdBy(admin);
        clock.advance(Duration.ofDays(5));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
    }

    @Test
    void aLeadWhoseNotesChangeMeanwhileIsScoredAllTheSame() {
        JsonNode score = afterABatchMeeting(job -> jdbc.sql(
                        "UPDATE leads SET notes = 'x', version = version + 1 WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", admin.tenant())
                .param("id", lead)
                .update());

        assertThat(score.path("urgency_score").asInt()).isEqualTo(60);
        assertThat(score.path("last_calculated").asString())
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void aLeadScoredAnewMeanwhileKeepsTheNewerScore() {
        JsonNode score = afterABatchMeeting(job -> {
            clock.advance(Duration.ofSeconds(1));
            leads.planFollowUp(admin.tenantId(), new LeadId(lead), clock.instant(), new UserId(admin.userId()));
        });

        assertThat(score.path("urgency_score").asInt()).isEqualTo(100);
        assertThat(score.path("last_calculated").asString())
                .isEqualTo(clock.instant().toString());
        assertThat(admin.post("/leads/" + lead + "/score/calculate").json().path("overall_score"))
                .isEqualTo(score.path("overall_score"));
    }

    @Test
    void aModelActivatedMeanwhileIsAppliedToEveryLead() {
        int version = Models.save(admin, Models.phaseOne());

        afterABatchMeeting(job ->
                assertThat(beside(() -> Models.activate(admin, version)).join()).isEqualTo(job));

        assertThat(modelVersions()).containsOnly(version);
    }

    /** Holds the lead until a batch waits for it, changes something, and lets the batch go on to its end. */
    private JsonNode afterABatchMeeting(LongConsumer change) {
        long job = Objects.requireNonNull(transaction.execute(status -> {
            leads.lock(admin.tenantId(), new LeadId(lead));
            long started = beside(() -> Models.startBatch(admin)).join();
            await().until(() -> waitingTransactions() > 0);
            change.accept(started);
            return started;
        }));
        JobWatch.succeeded(admin, job);
        return admin.get("/leads/" + lead + "/score").json();
    }

    /** In another thread, so that it does not join this transaction. */
    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private long waitingTransactions() {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                .query(Long.class)
                .single();
    }

    @Test
    void anActivationFindsLeadsThatWereStillOnTheirWay() {
        int version = Models.save(admin, Models.phaseOne());
        CompletableFuture<Long> activation = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("""
                            INSERT INTO leads (tenant_id, first_name, status, priority, attributes, created_at, updated_at)
                            SELECT tenant_id, 'Late', status, priority, attributes, created_at, updated_at
                            FROM leads WHERE tenant_id = :tenant AND id = :id""").param("tenant", admin.tenant()).param("id", lead).update();
            long late = jdbc.sql("SELECT MAX(id) FROM leads WHERE tenant_id = :tenant")
                    .param("tenant", admin.tenant())
                    .query(Long.class)
                    .single();
            events.publishEvent(new LeadsCreated(admin.tenantId(), List.of(new LeadId(late))));
            CompletableFuture<Long> activating = beside(() -> {
                long job = Models.activate(admin, version);
                JobWatch.succeeded(admin, job);
                return job;
            });
            await().until(() -> activating.isDone() || waitingTransactions() > 0);
            return activating;
        }));
        activation.join();

        assertThat(modelVersions()).hasSize(3).containsOnly(version);
    }

    @Test
    void aModelActivatedBetweenABatchsLastLookAndItsEndStartsAnother() {
        int version = Models.save(admin, Models.phaseOne());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE scoring_states SET active_version = :version WHERE tenant_id = :tenant")
                    .param("version", version)
                    .param("tenant", admin.tenant())
                    .update();
            events.publishEvent(
                    new JobEnded(admin.tenantId(), new JobId(1), BatchScoring.JOB_TYPE, JobStatus.SUCCEEDED));
        });

        JobWatch.succeeded(admin, Models.startBatch(admin));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant AND created_by IS NULL")
                        .param("tenant", admin.tenant())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(modelVersions()).containsOnly(version);
    }

    private List<Integer> modelVersions() {
        return Pages.all(admin, "/leads", 50).stream()
                .map(each -> admin.get("/leads/" + each.path("id") + "/score")
                        .json()
                        .path("model_version")
                        .asInt())
                .toList();
    }
}
