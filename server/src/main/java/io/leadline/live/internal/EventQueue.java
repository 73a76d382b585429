package io.leadline.live.internal;

import io.leadline.platform.live.LiveEventPublished;
import io.leadline.platform.phase.NotifyPhase;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes events from those who have just committed and passes them on, in their order, on a thread of its own. Nobody waits:
 * should more happen than can be passed on, events are left out and clients told.
 */
@Component
class EventQueue implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final int PLACES = 20_000;

    private final BlockingQueue<LiveEventPublished> waiting = new ArrayBlockingQueue<>(PLACES);
    private final AtomicBoolean overflowed = new AtomicBoolean();
    private final EventSink sink;
    private final SseEncoder frames;
    private final Thread thread;
    private volatile boolean open = true;

    EventQueue(EventSink sink, SseEncoder frames) {
        this.sink = sink;
        this.frames = frames;
        this.thread = Thread.ofPlatform().daemon().name("live-outbox").start(this::passOn);
    }

    @NotifyPhase
    void on(LiveEventPublished told) {
        if (!waiting.offer(told)) {
            overflowed.set(true);
        }
    }

    private void passOn() {
        while (open) {
            try {
                LiveEventPublished told = waiting.poll(1, TimeUnit.SECONDS);
                if (told != null) {
                    passOn(told);
                }
                if (overflowed.compareAndSet(true, false)) {
                    LOG.warn("More happens than can be told; clients are told to load everything afresh");
                    sink.interrupted();
                }
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("An event could not be passed on; clients go on without it", failed);
            }
        }
    }

    private void passOn(LiveEventPublished told) {
        sink.add(
                told.tenantId(),
                told.event().audience(),
                frames.json(told.event().type(), told.at(), told.event().content()));
    }

    @Override
    public void destroy() {
        open = false;
        thread.interrupt();
    }
}
