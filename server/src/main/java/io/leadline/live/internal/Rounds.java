package io.leadline.live.internal;

import io.leadline.platform.access.Standing;
import io.leadline.platform.access.Standings;
import io.leadline.platform.broadcast.Broadcast;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Goes round the streams: heartbeats, and whether their owners may still listen. A session that ended ends its streams at
 * once; a changed membership is looked at within a second; and all are looked at again with each heartbeat.
 */
@Component
class Rounds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Set<Long> doubted = ConcurrentHashMap.newKeySet();
    private final Streams streams;
    private final History history;
    private final Standings standings;
    private final LiveProperties properties;
    private final Ticker ticker;

    Rounds(Streams streams, History history, Standings standings, Broadcast broadcast, LiveProperties properties) {
        this.streams = streams;
        this.history = history;
        this.standings = standings;
        this.properties = properties;
        broadcast.listen(Standings.SESSION_ENDED, session -> endSession(Long.parseLong(session)));
        broadcast.listen(Standings.MEMBER_CHANGED, user -> doubted.add(Long.valueOf(user)));
        this.ticker = new Ticker("live-rounds", Duration.ofMillis(500), this::go);
    }

    private void endSession(long sessionId) {
        streams.of(owner -> owner.signedIn().key() == null && owner.signedIn().sessionId() == sessionId)
                .forEach(ClientStream::end);
    }

    private void go() {
        history.removeOld();
        long limit = System.nanoTime() - properties.heartbeat().toNanos();
        Collection<ClientStream> due = streams.open().stream()
                .filter(stream -> stream.lastBeat() - limit <= 0)
                .toList();
        due.forEach(ClientStream::beat);
        check(due);
        checkDoubted();
    }

    private void checkDoubted() {
        Set<Long> users = Set.copyOf(doubted);
        if (!users.isEmpty()) {
            doubted.removeAll(users);
            check(streams.of(owner -> users.contains(owner.caller().userId().value())));
        }
    }

    /** On a thread of its own, for the database may take its time. While it does not answer, nobody is sent away. */
    private void check(Collection<ClientStream> some) {
        if (!some.isEmpty()) {
            Thread.ofVirtual().name("live-check").start(() -> endLost(some));
        }
    }

    private void endLost(Collection<ClientStream> some) {
        try {
            Set<Standing> lost =
                    standings.lost(some.stream().map(ClientStream::standing).toList());
            some.stream().filter(stream -> lost.contains(stream.standing())).forEach(ClientStream::end);
        } catch (RuntimeException away) {
            LOG.warn("Rights of streams could not be checked; they are with the next heartbeat", away);
        }
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
