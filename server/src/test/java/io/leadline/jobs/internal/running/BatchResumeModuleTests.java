package io.leadline.jobs.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.scoring.internal.batch.ManyLeads;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch broken off between chunks and taken up again later, beside one that ran through. */
@ApiTest
class BatchResumeModuleTests {
    private static final int LEADS = 5000;

    @Autowired
    private JobRunner runner;

    @Autowired
    private Tenants tenants;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aResumedBatchGivesTheScoresOfAnUndisturbedOne() {
        Instant now = clock.stop();
        TenantId undisturbed = tenantWithLeads(now);
        TenantId broken = tenantWithLeads(now);
        run(undisturbed, batch(undisturbed, now), () -> false);

        JobId job = batch(broken, now);
        AtomicInteger chunks = new AtomicInteger();
        assertThat(run(broken, job, () -> chunks.incrementAndGet() > 3)).isInstanceOf(RunOutcome.Again.class);
        assertThat(scores(broken)).isNotEmpty().hasSizeLessThan(LEADS * 4 / 5);
        clock.advance(Duration.ofHours(7));
        assertThat(run(broken, job, () -> false)).isInstanceOf(RunOutcome.Over.class);

        assertThat(scores(broken)).hasSize(LEADS * 4 / 5).isEqualTo(scores(undisturbed));
        assertThat(history(broken)).isEqualTo(LEADS * 4 / 5);
        assertThat(jdbc.sql("SELECT CONCAT(status, ' ', processed, ' ', total) FROM jobs WHERE id = :id")
                        .param("id", job.value())
                        .query(String.class)
                        .single())
                .isEqualTo("succeeded 4000 4000");
    }

    private TenantId tenantWithLeads(Instant now) {
        TenantId tenantId = tenants.create("Acme").id();
        ManyLeads.insert(jdbc, tenantId, LEADS, now);
        return tenantId;
    }

    /** A job the scheduler knows nothing of, so that it runs when the test says so. */
    private JobId batch(TenantId tenantId, Instant now) {
        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, exclusive_key, parameters, created_at)
                        VALUES (:tenant, 'score_batch', 'queued', 'score_batch', '{}', :now)""")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(now))
                .update();
        return new JobId(jdbc.sql("SELECT id FROM jobs WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single());
    }

    private RunOutcome run(TenantId tenantId, JobId jobId, RunSignals signals) {
        return runner.run(tenantId, jobId, signals);
    }

    private List<String> scores(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', l.first_name, s.overall_score, s.source_quality_score, s.engagement_score,
                                         s.conversion_probability, s.urgency_score, s.score_category, s.last_calculated)
                        FROM lead_scores s JOIN leads l ON l.tenant_id = s.tenant_id AND l.id = s.lead_id
                        WHERE s.tenant_id = :tenant ORDER BY s.lead_id""")
                .param("tenant", tenantId.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long history(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM lead_score_history WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }
}
