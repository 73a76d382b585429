package io.leadline.platform.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All worklists of this replica. They work from before the first request until after the last.
 *
 * <pre>{@code
 * PointsWorker(..., Worklists worklists) {
 *     this.worklist = worklists.open(this, Pace.sweepingEvery(Duration.ofSeconds(30)));
 * }
 * }</pre>
 */
@Component
public class Worklists implements SmartLifecycle {
    /** What has to be there before any work begins has a smaller one. */
    public static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;

    private final List<Worklist<?>> worklists = new CopyOnWriteArrayList<>();
    private final MeterRegistry registry;
    private final boolean sweeps;
    private volatile boolean running;

    /** @param sweeps whether this replica looks for what nobody woke it for; tests do that themselves */
    Worklists(MeterRegistry registry, @Value("${leadline.worklists.sweep:true}") boolean sweeps) {
        this.registry = registry;
        this.sweeps = sweeps;
    }

    /** Opens a worklist for the source; called while the source is made. */
    public <K> Worklist<K> open(WorkSource<K> source, Pace pace) {
        Worklist<K> opened = new Worklist<>(source, pace, registry);
        worklists.add(opened);
        return opened;
    }

    @Override
    public void start() {
        worklists.forEach(worklist -> worklist.start(sweeps));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            worklists.forEach(worklist -> stopping.execute(worklist::stop));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
