package io.leadline.live.internal;

import io.leadline.platform.background.Ticker;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells now and then what happens too often to be told each time. */
@Component
class Digests implements DisposableBean {
    private final Ticker ofJobs;
    private final Ticker ofScores;

    Digests(JobNews jobs, ScoreNews scores) {
        this.ofJobs = new Ticker("live-jobs", Duration.ofMillis(500), jobs::tellNoted);
        this.ofScores = new Ticker("live-scores", Duration.ofSeconds(1), scores::tellScored);
    }

    @Override
    public void destroy() {
        ofJobs.close();
        ofScores.close();
    }
}
