package io.leadline.audit.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals what this replica wrote every two seconds, and once more when it stops. Chains without signatures are adopted first. */
@Component
class SealingRounds implements SmartLifecycle {
    private final Sealer sealer;
    private final Adoptions adoptions;
    private final Duration pause;
    private @Nullable ScheduledExecutorService rounds;

    SealingRounds(Sealer sealer, Adoptions adoptions, @Value("${leadline.audit.seal-every:2s}") Duration pause) {
        this.sealer = sealer;
        this.adoptions = adoptions;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        adoptions.adoptAll();
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-seal").factory());
        ScheduledFuture<?> _ = rounds.scheduleWithFixedDelay(
                sealer::sealQueued, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
            sealer.sealQueued();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
