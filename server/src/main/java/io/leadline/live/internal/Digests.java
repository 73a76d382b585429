package io.leadline.live.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells now and then what happens too often to be told each time. */
@Component
class Digests implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int JOBS_MILLIS = 500;
    private static final int SCORES_MILLIS = 1000;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-digests").factory());

    Digests(JobNews jobs, ScoreNews scores) {
        every(JOBS_MILLIS, jobs::tellNoted);
        every(SCORES_MILLIS, scores::tellScored);
    }

    private void every(int millis, Runnable telling) {
        thread.scheduleWithFixedDelay(() -> tell(telling), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failed) {
            LOG.warn("What came together could not be told; it is tried again in a moment", failed);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
