package io.leadline.platform.access.lasting;

import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.background.Ticker;
import io.leadline.platform.broadcast.Broadcast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The connections this replica holds open, and the one way they end when their owner would not be let in any more. What is
 * certain (a session ended, a key revoked) ends them at once; what has to be looked up (a role, a membership, a second factor
 * a tenant asks for) and what expires does within a second. Each is looked at again after {@code leadline.access.recheck},
 * should a broadcast have been lost.
 *
 * <pre>{@code
 * try (OpenConnection connection = connections.open(standing, () -> {})) {
 *     while (more() && !connection.isRevoked()) {
 *         send();
 *     }
 * }
 * }</pre>
 */
@Component
public class OpenConnections implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Set<OpenConnection> open = ConcurrentHashMap.newKeySet();
    private final AccessGrants standings;
    private final Clock clock;
    private final Duration recheck;
    private final Ticker ticker;
    private volatile long notBefore = System.nanoTime();

    OpenConnections(
            AccessGrants standings,
            Broadcast broadcast,
            Clock clock,
            @Value("${leadline.access.recheck:10s}") Duration recheck) {
        this.standings = standings;
        this.clock = clock;
        this.recheck = recheck;
        broadcast.listen(AccessGrants.SESSION_ENDED, id -> revoke(owner -> isSession(owner, Long.parseLong(id))));
        broadcast.listen(AccessGrants.KEY_REVOKED, id -> revoke(owner -> isKey(owner, Long.parseLong(id))));
        broadcast.listen(
                AccessGrants.MEMBER_CHANGED,
                id -> doubt(owner -> owner.caller().userId().value() == Long.parseLong(id)));
        broadcast.listen(
                AccessGrants.TENANT_CHANGED,
                id -> doubt(owner -> owner.caller().tenantId().value().equals(id)));
        this.ticker = new Ticker("open-connections", TICK, this::check);
    }

    /**
     * Holds a connection from now on. Its owner is looked at once more at once, for rights may have ended since they were let
     * in.
     *
     * @param end what ends it; called once at most, must return at once
     */
    public OpenConnection open(AccessGrant standing, Runnable end) {
        OpenConnection connection = new OpenConnection(standing, end, open::remove);
        open.add(connection);
        return connection;
    }

    private static boolean isSession(AccessGrant owner, long sessionId) {
        return owner.signedIn().key() == null && owner.signedIn().sessionId() == sessionId;
    }

    private static boolean isKey(AccessGrant owner, long keyId) {
        KeyGrant key = owner.signedIn().key();
        return key != null && key.keyId() == keyId;
    }

    private void revoke(Predicate<AccessGrant> owners) {
        of(owners).forEach(OpenConnection::revoke);
    }

    private void doubt(Predicate<AccessGrant> owners) {
        of(owners).forEach(OpenConnection::doubt);
    }

    private List<OpenConnection> of(Predicate<AccessGrant> owners) {
        return open.stream()
                .filter(connection -> owners.test(connection.standing()))
                .toList();
    }

    /** Asks the database about those who are doubted, expire, or were not looked at for long; about nobody else. */
    private void check() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        Instant now = clock.instant();
        long limit = System.nanoTime() - recheck.toNanos();
        List<OpenConnection> due = open.stream()
                .filter(connection -> connection.isDue(now, limit))
                .filter(OpenConnection::beginCheck)
                .toList();
        if (!due.isEmpty()) {
            Thread.ofVirtual().name("open-connections-check").start(() -> check(due));
        }
    }

    /** On a thread of its own, for the database may take its time. While it does not answer, nobody is sent away. */
    private void check(Collection<OpenConnection> some) {
        try {
            Map<AccessGrant, Instant> lasting = standings.lasting(
                    some.stream().map(OpenConnection::standing).distinct().toList());
            for (OpenConnection connection : some) {
                Instant until = lasting.get(connection.standing());
                if (until == null) {
                    connection.revoke();
                } else {
                    connection.passed(until);
                }
            }
        } catch (RuntimeException away) {
            notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
            some.forEach(OpenConnection::leftInDoubt);
            LOG.warn(
                    "The rights behind {} open connections could not be checked; it is tried again", some.size(), away);
        }
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
