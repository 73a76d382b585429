package io.leadline.jobs.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.AfterCommit;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Hands open jobs to the threads of the replicas, by a db-scheduler of its own: jobs may take hours, and must not keep the
 * recurring tasks of other modules from their threads. A dead replica's jobs are revived when its heartbeats stay away.
 */
@Component
class JobScheduler implements SmartLifecycle {
    static final String TABLE = "job_executions";
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AFTER_UNEXPECTED = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private volatile boolean running;

    JobScheduler(DataSource dataSource, JobRunner runner, JobsProperties properties) {
        this.task = task(runner);
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .tableName(TABLE)
                .threads(properties.threads())
                .pollingInterval(properties.pollInterval())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(properties.stopWait())
                .alwaysPersistTimestampInUTC()
                .build();
    }

    private static CustomTask<Void> task(JobRunner runner) {
        return Tasks.custom("job", Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(AFTER_UNEXPECTED)))
                .execute((instance, context) -> {
                    int slash = instance.getId().lastIndexOf('/');
                    return completion(runner.run(
                            new TenantId(instance.getId().substring(0, slash)),
                            new JobId(Long.parseLong(instance.getId().substring(slash + 1))),
                            context.getSchedulerState()::isShuttingDown));
                });
    }

    private static CompletionHandler<Void> completion(RunOutcome outcome) {
        return (complete, operations) -> {
            switch (outcome) {
                case RunOutcome.Over() -> operations.remove();
                case RunOutcome.TakenOver() -> {}
                case RunOutcome.Again(Duration delay) ->
                    operations.reschedule(complete, Instant.now().plus(delay));
            }
        };
    }

    /** Stores the execution in the transaction at hand; after its commit a free thread here, or elsewhere, begins. */
    void schedule(TenantId tenantId, JobId jobId) {
        scheduler.schedule(task.instance(tenantId + "/" + jobId), Instant.now());
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    /** Beside the web server's graceful shutdown, not before it. */
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().name("jobs-stop").start(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
