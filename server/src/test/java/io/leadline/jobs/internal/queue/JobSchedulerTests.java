package io.leadline.jobs.internal.queue;

import static org.awaitility.Awaitility.await;

import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.running.JobRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** None of what would be needed to run a job is there: no job is ever handed out. */
@SuppressWarnings("NullAway")
class JobSchedulerTests {
    private static final JobsProperties PROPERTIES = new JobsProperties(
            1,
            Duration.ofSeconds(1),
            50,
            Duration.ofMillis(10),
            Duration.ofMillis(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            10,
            100,
            Duration.ofDays(1));

    private final FailingOnce dispatch = new FailingOnce();
    private final FailingQueue queue = new FailingQueue();
    private final JobScheduler scheduler = new JobScheduler(
            dispatch, queue, new JobTurns(null), new JobRunner(null, null, null, null, null, null), PROPERTIES);

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    /** One flood of requests may use the memory up; the jobs of the days to come are run all the same. */
    @Test
    void goesOnAfterAnErrorWhileItChoosesAJobOrTellsThatItIsAlive() {
        scheduler.start();

        await().until(() -> dispatch.asked.get() > 1);
        await().until(() -> queue.beats.get() > 1);
    }

    private static final class FailingOnce extends JobDispatch {
        private final AtomicInteger asked = new AtomicInteger();

        FailingOnce() {
            super(null, null, null, null, PROPERTIES);
        }

        @Override
        Optional<Claim> claim(String replica) {
            if (asked.incrementAndGet() == 1) {
                throw new OutOfMemoryError("thrown by the test");
            }
            return Optional.empty();
        }
    }

    private static final class FailingQueue extends JobQueue {
        private final AtomicInteger beats = new AtomicInteger();

        FailingQueue() {
            super(null);
        }

        @Override
        int revive(Duration silence) {
            if (beats.incrementAndGet() == 1) {
                throw new OutOfMemoryError("thrown by the test");
            }
            return 0;
        }
    }
}
