package io.leadline.live.internal;

import io.leadline.platform.background.Ticker;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Goes round the streams, so that each says in time that it is alive, and lets old events go. */
@Component
class StreamSupervisor implements DisposableBean {
    private final Streams streams;
    private final EventBuffer history;
    private final LiveProperties properties;
    private final Ticker ticker;

    StreamSupervisor(Streams streams, EventBuffer history, LiveProperties properties) {
        this.streams = streams;
        this.history = history;
        this.properties = properties;
        this.ticker = new Ticker("live-rounds", Duration.ofMillis(500), this::go);
    }

    private void go() {
        history.removeOld();
        long limit = System.nanoTime() - properties.heartbeat().toNanos();
        streams.open().stream().filter(stream -> stream.lastBeat() - limit <= 0).forEach(ClientStream::beat);
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
