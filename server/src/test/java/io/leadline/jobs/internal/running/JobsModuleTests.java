package io.leadline.jobs.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobFailedException;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.RowError;
import io.leadline.jobs.Submission;
import io.leadline.jobs.internal.CountingHandler;
import io.leadline.jobs.internal.JobRetention;
import io.leadline.jobs.internal.JobsTest;
import io.leadline.jobs.internal.record.RowErrorRepository;
import io.leadline.jobs.internal.submission.JobCancellation;
import io.leadline.jobs.internal.submission.JobSubmissions;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.JobWatch;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JobsTest
class JobsModuleTests {
    @Autowired
    private JobSubmissions jobs;

    @Autowired
    private JobCancellation cancellation;

    @Autowired
    private JobRunner runner;

    @Autowired
    private CountingHandler handler;

    @Autowired
    private RowErrorRepository errors;

    @Autowired
    private JobRetention retention;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeterRegistry meters;

    private TenantId tenantId = new TenantId("none");

    @BeforeEach
    void aTenant() {
        tenantId = tenants.create("Acme").id();
    }

    @Test
    void aJobRunsToItsEnd() {
        JobId jobId = submit(25, "");

        Job job = ended(jobId);
        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.processed()).isEqualTo(25);
        assertThat(job.total()).isEqualTo(25);
        assertThat(job.progress()).isEqualTo(1);
        assertThat(job.result()).containsEntry("script", "done");
        assertThat(job.startedAt()).isNotNull();
        assertThat(job.finishedAt()).isNotNull();
        assertCountedOnce(25);
    }

    @Test
    void aJobExistsOnlyIfItsTransactionCommits() {
        transaction.executeWithoutResult(status -> {
            submit(5, "");
            status.setRollbackOnly();
        });

        assertThat(count("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant")).isZero();
        assertThat(count("SELECT COUNT(*) FROM job_queue WHERE tenant_id = :tenant"))
                .isZero();
    }

    @Test
    void callersAtOnceGetTheSameExclusiveJob() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        handler.script("hold " + tenantId, (execution, number) -> hold.await());
        List<Submission> submissions = atOnce(30, () -> jobs.submit(tenantId, exclusive("hold " + tenantId)));

        assertThat(submissions.stream().map(each -> each.job().id()).distinct()).hasSize(1);
        assertThat(submissions.stream().filter(Submission::isNew)).hasSize(1);
        assertThat(count("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant")).isEqualTo(1);

        hold.countDown();
        ended(submissions.getFirst().job().id());
        assertThat(jobs.submit(tenantId, exclusive("")).isNew()).isTrue();
    }

    @Test
    void exclusiveJobsComeOneAfterTheOtherWhileManyAsk() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Submission> submissions = atOnce(30, () -> jobs.submit(tenantId, exclusive("")));
            submissions.forEach(
                    each -> assertThat(ended(each.job().id()).status()).isEqualTo(JobStatus.SUCCEEDED));
        }
        assertThat(count("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant AND exclusive_key IS NOT NULL"))
                .isZero();
    }

    @Test
    void anotherTenantsExclusiveJobIsNoHindrance() {
        TenantId other = tenants.create("Other").id();
        Submission mine = jobs.submit(tenantId, exclusive(""));
        Submission theirs = jobs.submit(other, exclusive(""));

        assertThat(theirs.isNew()).isTrue();
        assertThat(jobs.find(tenantId, theirs.job().id())).isEmpty();
        assertThat(mine.job().id()).isNotEqualTo(theirs.job().id());
    }

    @Test
    void aChunkThatDiesBeforeItsCommitHappensOnceAfterAll() {
        AtomicInteger deaths = new AtomicInteger();
        handler.script("die " + tenantId, (execution, number) -> {
            if (number == 11 && deaths.getAndIncrement() < 3) {
                throw new SQLException("Connection reset", "08S01");
            }
        });
        Job job = ended(submit(30, "die " + tenantId));

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(deaths).hasValue(4);
        assertCountedOnce(30);
    }

    @Test
    void aRunThatWasTakenOverChangesNothingMore() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch takenOver = new CountDownLatch(1);
        AtomicInteger visits = new AtomicInteger();
        handler.script("stall " + tenantId, (execution, number) -> {
            if (number == 11 && visits.getAndIncrement() == 0) {
                reached.countDown();
                takenOver.await();
            }
        });
        JobId jobId = submit(30, "stall " + tenantId);
        reached.await();
        RunOutcome second = runner.run(tenantId, jobId, () -> false);
        takenOver.countDown();

        assertThat(second).isInstanceOf(RunOutcome.Over.class);
        assertThat(ended(jobId).processed()).isEqualTo(30);
        await().untilAsserted(() -> assertCountedOnce(30));
        assertThat(count("SELECT attempt FROM jobs WHERE tenant_id = :tenant")).isEqualTo(2);
    }

    @Test
    void aPassingFailureWithoutEndEndsTheJobAsFailed() {
        handler.script("away " + tenantId, (execution, number) -> {
            throw new SQLException("Too many connections", "08004");
        });
        Job job = ended(submit(10, "away " + tenantId));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.error()).isEqualTo("The job was broken off too many times without getting any further.");
        assertCountedOnce(0);
    }

    @Test
    void anUnexpectedErrorEndsTheJobWithAPlainSentence() {
        handler.script("bug " + tenantId, (execution, number) -> {
            if (number == 11) {
                throw new IllegalStateException("SELECT secret FROM io.leadline.Internals");
            }
        });
        Job job = ended(submit(30, "bug " + tenantId));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.error())
                .startsWith("The job stopped on an unexpected error.")
                .doesNotContain("SELECT");
        assertThat(job.processed()).isEqualTo(10);
        assertCountedOnce(10);
    }

    @Test
    void aHandlerSaysItselfWhyAJobCannotBeDone() {
        handler.script("refuse " + tenantId, (execution, number) -> {
            throw new JobFailedException("The file is gone; import it again.");
        });

        assertThat(ended(submit(10, "refuse " + tenantId)).error()).isEqualTo("The file is gone; import it again.");
    }

    @Test
    void aJobNobodyKnowsFailsInsteadOfWaitingForever() {
        JobId jobId = jobs.submit(tenantId, new NewJob("unheard_of", new Object() {}, null, null, null))
                .job()
                .id();

        assertThat(ended(jobId).status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void aCancelledJobStopsAtItsNextChunk() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        handler.script("cancel " + tenantId, (execution, number) -> {
            if (number == 11) {
                reached.countDown();
                cancelled.await();
            }
        });
        JobId jobId = submit(30, "cancel " + tenantId);
        reached.await();
        cancellation.cancel(tenantId, jobId);
        cancelled.countDown();

        await().until(() -> count("SELECT COUNT(*) FROM job_queue WHERE tenant_id = :tenant"), left -> left == 0);
        assertThat(ended(jobId).status()).isEqualTo(JobStatus.CANCELLED);
        assertCountedOnce(10);
    }

    @Test
    void aStoppingReplicaLeavesTheJobOpenAndTheNextRunGoesOnBehindIt() {
        AtomicInteger chunks = new AtomicInteger();
        cancellation.cancel(tenantId, jobs.submit(tenantId, exclusive("")).job().id());
        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, parameters, created_at)
                        VALUES (:tenant, 'counting', 'queued', '{"numbers": 30, "per_chunk": 10, "script": ""}', NOW(6))""").param("tenant", tenantId.value()).update();
        JobId jobId = new JobId(count("SELECT MAX(id) FROM jobs WHERE tenant_id = :tenant"));

        RunOutcome first = runner.run(tenantId, jobId, () -> chunks.incrementAndGet() > 2);
        Job between = jobs.get(tenantId, jobId);
        RunOutcome second = runner.run(tenantId, jobId, () -> false);

        assertThat(first).isEqualTo(new RunOutcome.Again(Duration.ZERO));
        assertThat(between.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(between.processed()).isEqualTo(20);
        assertThat(second).isEqualTo(new RunOutcome.Over());
        assertThat(jobs.get(tenantId, jobId).processed()).isEqualTo(30);
        assertCountedOnce(30);
    }

    @Test
    void refusedRowsAreCountedAllAndListedUpToALimit() {
        handler.script(
                "refuse rows " + tenantId,
                (execution, number) -> execution.chunk(1, chunk -> {
                    chunk.processed(900);
                    chunk.refused(IntStream.range(0, 900)
                            .mapToObj(line -> new RowError((long) line, "No.", "x".repeat(600)))
                            .toList());
                }));
        JobId jobId = submit(20, "refuse rows " + tenantId);

        assertThat(ended(jobId).failed()).isEqualTo(1800);
        List<RowError> listed = new ArrayList<>();
        errors.forEach(tenantId, jobId, listed::add);
        assertThat(listed).hasSize(1000);
        assertThat(listed.getFirst().content()).hasSize(500);
    }

    @Test
    void oldJobsGoWithAllTheyHave() {
        JobId old = submit(10, "");
        JobId young = submit(10, "");
        ended(old);
        ended(young);
        jdbc.sql("UPDATE jobs SET finished_at = finished_at - INTERVAL 31 DAY WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", old.value())
                .update();

        retention.removeOldJobs();

        assertThat(jobs.find(tenantId, old)).isEmpty();
        assertThat(jobs.find(tenantId, young)).isPresent();
    }

    @Test
    void metersAreThereBeforeTheFirstJobEnds() {
        assertThat(meters.get("leadline.jobs.finished")
                        .tags("type", CountingHandler.TYPE, "status", "cancelled")
                        .counter())
                .isNotNull();
        double before = succeeded();
        ended(submit(10, ""));
        await().untilAsserted(() -> assertThat(succeeded()).isGreaterThan(before));
        assertThat(meters.get("leadline.jobs.open")
                        .tag("status", "queued")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(0);
    }

    private double succeeded() {
        return meters.get("leadline.jobs.finished")
                .tags("type", CountingHandler.TYPE, "status", "succeeded")
                .counter()
                .count();
    }

    private JobId submit(int numbers, String script) {
        NewJob newJob =
                new NewJob(CountingHandler.TYPE, new CountingHandler.Parameters(numbers, 10, script), null, null, null);
        return jobs.submit(tenantId, newJob).job().id();
    }

    private static NewJob exclusive(String script) {
        return new NewJob(CountingHandler.TYPE, new CountingHandler.Parameters(10, 10, script), "counting", 10L, null);
    }

    private Job ended(JobId jobId) {
        JobWatch.until(() -> !jobs.get(tenantId, jobId).status().isOpen());
        return jobs.get(tenantId, jobId);
    }

    private void assertCountedOnce(int numbers) {
        var counted = jdbc.sql("SELECT number FROM counted WHERE tenant_id = :tenant ORDER BY number")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .list();
        assertThat(counted).isEqualTo(IntStream.rangeClosed(1, numbers).boxed().toList());
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("tenant", tenantId.value()).query(Long.class).single();
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> futures = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> {
                        gate.await();
                        return call.call();
                    }))
                    .toList();
            gate.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
