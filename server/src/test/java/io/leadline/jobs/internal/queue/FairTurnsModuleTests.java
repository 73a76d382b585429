package io.leadline.jobs.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.internal.CountingHandler;
import io.leadline.jobs.internal.JobsTest;
import io.leadline.jobs.internal.running.RunOutcome;
import io.leadline.jobs.internal.submission.JobCancellation;
import io.leadline.jobs.internal.submission.JobSubmissions;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody waits behind somebody else's queue. The replica under test has four threads and turns of 50 ms. */
@JobsTest
class FairTurnsModuleTests {
    private static final int ENDLESS = 10_000_000;
    private static final long SHARE = 3;

    @Autowired
    private JobSubmissions jobs;

    @Autowired
    private JobCancellation cancellation;

    @Autowired
    private JobDispatch dispatch;

    @Autowired
    private CountingHandler handler;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    private CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void aGate() {
        gate = new CountDownLatch(1);
    }

    @AfterEach
    void nothingIsLeft() {
        gate.countDown();
        jdbc.sql("SELECT tenant_id, id FROM jobs WHERE status IN ('queued', 'running')")
                .query((row, number) ->
                        new Claim(new TenantId(row.getString("tenant_id")), new JobId(row.getLong("id")), "", 0))
                .list()
                .forEach(this::cancel);
        JobWatch.until(() -> queued() == 0);
    }

    @Test
    void aSmallJobEndsWhileAnotherTenantHasAllItsLongOnesOpen() {
        TenantId flood = tenant();
        IntStream.range(0, 50).forEach(each -> submit(flood, ENDLESS, 1_000_000L, ""));
        JobWatch.until(() -> running(flood) == SHARE);
        TenantId small = tenant();

        Job job = ended(small, submit(small, 10, 1L, ""));

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(running(flood)).isLessThanOrEqualTo(SHARE);
    }

    @Test
    void aLongJobGivesItsThreadBackWhenTwoTenantsHoldAllOfThem() {
        List<TenantId> floods = List.of(tenant(), tenant());
        floods.forEach(flood -> IntStream.range(0, 10).forEach(each -> submit(flood, ENDLESS, 1_000_000L, "")));
        JobWatch.until(() -> floods.stream().mapToLong(this::running).sum() == 4);
        TenantId small = tenant();

        assertThat(ended(small, submit(small, 10, 1L, "")).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(jdbc.sql("SELECT MAX(attempt) FROM jobs WHERE tenant_id IN (:floods)")
                        .param("floods", floods.stream().map(TenantId::value).toList())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
    }

    @Test
    void aSmallJobPassesLongOnesOfItsOwnTenantThatRunAlready() {
        TenantId tenantId = tenant();
        IntStream.range(0, 10).forEach(each -> submit(tenantId, ENDLESS, 1_000_000L, ""));
        JobWatch.until(() -> running(tenantId) == SHARE);

        assertThat(ended(tenantId, submit(tenantId, 10, 1L, "")).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void jobsThatTakeTurnsDoEverythingOnce() {
        List<TenantId> all = IntStream.range(0, 7).mapToObj(each -> tenant()).toList();
        List<JobId> ids =
                all.stream().map(tenantId -> submit(tenantId, 2000, 2000L, "")).toList();

        for (int i = 0; i < all.size(); i++) {
            Job job = ended(all.get(i), ids.get(i));
            assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
            assertThat(job.processed()).isEqualTo(2000);
            assertThat(counted(all.get(i)))
                    .isEqualTo(IntStream.rangeClosed(1, 2000).boxed().toList());
        }
        assertThat(jdbc.sql("SELECT SUM(attempt) FROM jobs WHERE tenant_id IN (:all)")
                        .param("all", all.stream().map(TenantId::value).toList())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(all.size());
    }

    @Test
    void tenantsTakeTurnsAndNoneHasAllThreadsOfAReplica() {
        holdAllThreads();
        TenantId many = tenant();
        TenantId few = tenant();
        IntStream.range(0, 6).forEach(each -> submit(many, 10, 10L, ""));
        IntStream.range(0, 2).forEach(each -> submit(few, 10, 10L, ""));

        List<TenantId> order = claims("elsewhere").stream().map(Claim::tenantId).toList();

        assertThat(order.subList(0, 4)).containsExactlyInAnyOrder(many, many, few, few);
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder(many, few);
        assertThat(order).filteredOn(many::equals).hasSize((int) SHARE);
        assertThat(claims("a third")).extracting(Claim::tenantId).hasSize(3).containsOnly(many);
    }

    @Test
    void whoeverWasServedLongestAgoIsNext() {
        holdAllThreads();
        TenantId first = tenant();
        TenantId second = tenant();
        List.of(first, first, second, second).forEach(tenantId -> submit(tenantId, 10, 10L, ""));
        List<TenantId> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Claim claim = dispatch.claim("elsewhere").orElseThrow();
            order.add(claim.tenantId());
            dispatch.settle(claim, new RunOutcome.Over());
        }

        assertThat(order.get(0)).isNotEqualTo(order.get(1)).isEqualTo(order.get(2));
        assertThat(order.get(3)).isEqualTo(order.get(1));
    }

    @Test
    void shortJobsOfATenantGoFirstAndLongOnesGrowOld() {
        holdAllThreads();
        TenantId tenantId = tenant();
        JobId old = submit(tenantId, 10, 90_000_000L, "");
        jdbc.sql("UPDATE job_queue SET turn_at = turn_at - INTERVAL 11 MINUTE WHERE job_id = :job")
                .param("job", old.value())
                .update();
        JobId longOne = submit(tenantId, 10, 90_000_000L, "");
        JobId unknown = submit(tenantId, 10, null, "");
        JobId shortOne = submit(tenantId, 10, 1L, "");

        List<JobId> order = new ArrayList<>();
        Optional<Claim> claim = dispatch.claim("elsewhere");
        while (claim.isPresent()) {
            order.add(claim.get().jobId());
            dispatch.settle(claim.get(), new RunOutcome.Over());
            claim = dispatch.claim("elsewhere");
        }
        assertThat(order).containsExactly(old, shortOne, unknown, longOne);
    }

    @Test
    void replicasAtOnceTakeEachJobOnce() {
        holdAllThreads();
        List<TenantId> all = IntStream.range(0, 3).mapToObj(each -> tenant()).toList();
        all.forEach(tenantId -> IntStream.range(0, 10).forEach(each -> submit(tenantId, 10, 10L, "")));

        List<Claim> taken = AtOnce.times(12, number -> () -> takeAndEnd("replica " + number % 2)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).hasSize(30);
        assertThat(taken.stream().map(Claim::jobId).distinct()).hasSize(30);
    }

    @Test
    void aDeadReplicasJobIsTakenOverAndItsOldClaimIsWorthNothing() {
        TenantId tenantId = tenant();
        holdAllThreads();
        JobId jobId = submit(tenantId, 30, null, "");
        Claim dead = claims("dead").getFirst();
        gate.countDown();

        assertThat(ended(tenantId, jobId).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(counted(tenantId))
                .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        dispatch.settle(dead, new RunOutcome.Again(Duration.ZERO));
        assertThat(dead.jobId()).isEqualTo(jobId);
        JobWatch.until(() -> queued() == 0);
    }

    @Test
    void atMostFiftyJobsOfATenantAreOpenHoweverManyAskAtOnce() {
        TenantId tenantId = tenant();
        handler.script("gate " + tenantId, (execution, number) -> gate.await());

        List<Boolean> accepted = AtOnce.times(70, () -> isAccepted(tenantId, "gate " + tenantId));

        assertThat(accepted).filteredOn(each -> each).hasSize(50);
        assertThat(queuedOf(tenantId)).isEqualTo(50);
        assertThatThrownBy(() -> submit(tenantId, 10, 1L, ""))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("50 jobs");
        assertThat(jobs.submit(tenantId, newJob(10, null, "", "the only one")).isNew())
                .isTrue();
        assertThat(submit(tenant(), 10, 1L, "").value()).isPositive();
        JobId last =
                new JobId(jdbc.sql("SELECT MAX(job_id) FROM job_queue WHERE tenant_id = :tenant AND claimed_by IS NULL")
                        .param("tenant", tenantId.value())
                        .query(Long.class)
                        .single());
        cancellation.cancel(tenantId, last);
        assertThat(queuedOf(tenantId)).isEqualTo(50);
    }

    private boolean isAccepted(TenantId tenantId, String script) {
        try {
            submit(tenantId, 10, 1L, script);
            return true;
        } catch (DomainException refused) {
            assertThat(refused.type().code()).isEqualTo("too_many_jobs");
            return false;
        }
    }

    /** Four tenants hold the four threads of this replica in the middle of a chunk: what is submitted now waits. */
    private void holdAllThreads() {
        TenantId[] holders = {tenant(), tenant(), tenant(), tenant()};
        CountDownLatch held = new CountDownLatch(holders.length);
        for (TenantId holder : holders) {
            handler.script("hold " + holder, (execution, number) -> {
                held.countDown();
                gate.await();
            });
            submit(holder, 10, 1L, "hold " + holder);
        }
        JobWatch.until(() -> held.getCount() == 0);
    }

    private List<Claim> claims(String replica) {
        List<Claim> all = new ArrayList<>();
        Optional<Claim> claim = dispatch.claim(replica);
        while (claim.isPresent()) {
            all.add(claim.get());
            claim = dispatch.claim(replica);
        }
        return all;
    }

    private List<Claim> takeAndEnd(String replica) {
        List<Claim> all = new ArrayList<>();
        while (queuedWaiting() > 0) {
            dispatch.claim(replica).ifPresent(claim -> {
                all.add(claim);
                dispatch.settle(claim, new RunOutcome.Over());
            });
        }
        return all;
    }

    private JobId submit(TenantId tenantId, int numbers, @Nullable Long total, String script) {
        return jobs.submit(tenantId, newJob(numbers, total, script, null)).job().id();
    }

    private static NewJob newJob(int numbers, @Nullable Long total, String script, @Nullable String key) {
        return new NewJob(CountingHandler.TYPE, new CountingHandler.Parameters(numbers, 10, script), key, total, null);
    }

    private TenantId tenant() {
        return tenants.create("Acme").id();
    }

    private void cancel(Claim open) {
        try {
            cancellation.cancel(open.tenantId(), open.jobId());
        } catch (DomainException ended) {
            assertThat(ended.type().code()).isEqualTo("job_finished");
        }
    }

    private Job ended(TenantId tenantId, JobId jobId) {
        JobWatch.until(() -> !jobs.get(tenantId, jobId).status().isOpen());
        return jobs.get(tenantId, jobId);
    }

    private List<Integer> counted(TenantId tenantId) {
        return jdbc.sql("SELECT number FROM counted WHERE tenant_id = :tenant ORDER BY number")
                .param("tenant", tenantId.value())
                .query((row, number) -> row.getInt("number"))
                .list();
    }

    private long running(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM job_queue WHERE tenant_id = :tenant AND claimed_by IS NOT NULL")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    private long queuedOf(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM job_queue WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    private long queued() {
        return jdbc.sql("SELECT COUNT(*) FROM job_queue").query(Long.class).single();
    }

    private long queuedWaiting() {
        return jdbc.sql("SELECT COUNT(*) FROM job_queue WHERE claimed_by IS NULL")
                .query(Long.class)
                .single();
    }
}
