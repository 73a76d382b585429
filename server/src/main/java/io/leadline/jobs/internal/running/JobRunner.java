package io.leadline.jobs.internal.running;

import io.leadline.jobs.JobFailedException;
import io.leadline.jobs.JobHandler;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.JobStoppedException;
import io.leadline.jobs.events.JobEnded;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.record.PassingFailures;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DatabaseFailures;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs a job once, and decides from how that ended what becomes of it. */
@Component
public class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final JobHandlers handlers;
    private final RunRepository runs;
    private final RunRecords records;
    private final ApplicationEventPublisher events;
    private final JobsProperties properties;
    private final Clock clock;

    public JobRunner(
            JobHandlers handlers,
            RunRepository runs,
            RunRecords records,
            ApplicationEventPublisher events,
            JobsProperties properties,
            Clock clock) {
        this.handlers = handlers;
        this.runs = runs;
        this.records = records;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    public RunOutcome run(TenantId tenantId, JobId jobId, RunSignals signals) {
        Optional<Run> begun = records.inTransaction(() -> runs.begin(tenantId, jobId, clock.instant()));
        if (begun.isEmpty()) {
            return new RunOutcome.Over();
        }
        Run run = begun.get();
        records.advanced(run);
        if (run.setbacks() > properties.maxSetbacks()) {
            LOG.error(
                    "Job {} of {} was broken off {} times without progress; it has failed",
                    jobId,
                    tenantId,
                    run.setbacks() - 1);
            return fail(run, "The job was broken off too many times without getting any further.");
        }
        try {
            RunningJob execution = new RunningJob(run, records, signals);
            handler(run).run(execution);
            return succeed(run, execution.result());
        } catch (JobPostponedException postponed) {
            runs.release(run);
            return new RunOutcome.Again(postponed.pause());
        } catch (JobStoppedException stopped) {
            return stop(run, stopped.reason());
        } catch (Throwable failure) {
            return recover(run, failure, signals.stopping());
        }
    }

    private JobHandler handler(Run run) {
        return handlers.find(run.type()).orElseThrow(() -> new NoHandlerException(run.type()));
    }

    private RunOutcome recover(Run run, Throwable failure, boolean stopping) {
        Optional<JobStoppedException> stopped = inside(failure, JobStoppedException.class);
        if (stopped.isPresent()) {
            return stop(run, stopped.get().reason());
        }
        if (stopping) {
            return stop(run, JobStoppedException.Reason.SHUTTING_DOWN);
        }
        Optional<RetryLaterException> noRoom = lackOfRoom(failure);
        if (noRoom.isPresent()) {
            return pause(run, noRoom.get());
        }
        if (PassingFailures.isPassing(failure) || failure instanceof NoHandlerException) {
            Duration delay = delay(run);
            LOG.warn("Job {} of {} was broken off; it goes on in {}", run.jobId(), run.tenantId(), delay, failure);
            return new RunOutcome.Again(delay);
        }
        return fail(run, sentence(run, failure));
    }

    private static Optional<RetryLaterException> lackOfRoom(Throwable failure) {
        return inside(failure, RetryLaterException.class)
                .or(() -> DatabaseFailures.problemOf(failure))
                .filter(problem -> problem.type().equals(ProblemType.STORAGE_LOW));
    }

    /** A full disk says nothing about the job: it waits, says why, and goes on behind its last chunk. */
    private RunOutcome pause(Run run, RetryLaterException noRoom) {
        Duration pause = properties.retryDelay().multipliedBy(10);
        LOG.warn("Job {} of {} waits for disk space; it looks again in {}", run.jobId(), run.tenantId(), pause);
        runs.pause(run, "Waiting for disk space: " + noRoom.detail());
        records.advanced(run);
        return new RunOutcome.Again(pause);
    }

    private Duration delay(Run run) {
        Duration delay = properties.retryDelay().multipliedBy(1L << Math.clamp(run.setbacks() - 1, 0, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Logs what nobody expected, and finds the words for the person who started the job. */
    private static String sentence(Run run, Throwable failure) {
        Optional<JobFailedException> told = inside(failure, JobFailedException.class);
        if (told.isPresent()) {
            return told.get().sentence();
        }
        Optional<DomainException> domain = inside(failure, DomainException.class);
        if (domain.isPresent()) {
            return domain.get().detail();
        }
        LOG.error("Job {} of {} failed; it is not tried again", run.jobId(), run.tenantId(), failure);
        return "The job stopped on an unexpected error. Tell support the job's id, " + run.jobId() + ".";
    }

    private RunOutcome stop(Run run, JobStoppedException.Reason reason) {
        return switch (reason) {
            case SHUTTING_DOWN -> {
                runs.release(run);
                LOG.info(
                        "Job {} of {} pauses; it goes on elsewhere or after the next start",
                        run.jobId(),
                        run.tenantId());
                yield new RunOutcome.Again(Duration.ZERO);
            }
            case TURN_OVER -> new RunOutcome.Again(Duration.ZERO);
            case NOT_OURS -> lost(run);
        };
    }

    private RunOutcome succeed(Run run, @Nullable Object result) {
        return end(run, JobStatus.SUCCEEDED, () -> runs.succeed(run, result, clock.instant()));
    }

    private RunOutcome fail(Run run, String sentence) {
        return end(run, JobStatus.FAILED, () -> runs.fail(run, sentence, clock.instant()));
    }

    private RunOutcome end(Run run, JobStatus status, BooleanSupplier change) {
        boolean ended = records.inTransaction(() -> {
            boolean changed = change.getAsBoolean();
            if (changed) {
                records.forgetWork(run);
                events.publishEvent(new JobEnded(run.tenantId(), run.jobId(), run.type(), status));
            }
            return changed;
        });
        return ended ? new RunOutcome.Over() : lost(run);
    }

    /** Cancelled jobs are over; an open one is in the hands of a newer attempt. */
    private RunOutcome lost(Run run) {
        return records.job(run).status().isOpen() ? new RunOutcome.TakenOver() : new RunOutcome.Over();
    }

    private static <T extends Throwable> Optional<T> inside(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** This replica is older or newer than the one that took the job in; another one, or a later start, may know the type. */
    private static final class NoHandlerException extends RuntimeException {
        NoHandlerException(String type) {
            super("No handler here for jobs of type " + type);
        }
    }
}
