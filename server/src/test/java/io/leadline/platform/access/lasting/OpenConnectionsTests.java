package io.leadline.platform.access.lasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Role;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.broadcast.ReplicaBroadcasts;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas and the Redis between them; connections are held at the one, rights end at the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenConnectionsTests {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final TenantId ACME = new TenantId("acme");
    private static final UserId ANN = new UserId(7);
    private static final AccessGrant SESSION =
            new AccessGrant(new Principal(ANN, 70), new Caller(ACME, ANN, Role.AGENT));
    private static final AccessGrant KEY = new AccessGrant(
            Principal.withKey(ANN, new KeyGrant(700, ACME, Role.VIEWER, Set.of("live:read"))),
            new Caller(ACME, ANN, Role.VIEWER));

    private final MutableClock clock = new MutableClock();
    private final Rights rights = new Rights();
    private final List<OpenConnections> made = new ArrayList<>();
    private ReplicaBroadcasts replicas;

    /** What the database would say. */
    private static final class Rights implements AccessGrants {
        private final Map<AccessGrant, Instant> lasting = new ConcurrentHashMap<>();
        private volatile boolean away;
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Map<AccessGrant, Instant> lasting(Collection<AccessGrant> standings) {
            asked.incrementAndGet();
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            return lasting.entrySet().stream()
                    .filter(right -> standings.contains(right.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @BeforeAll
    void startRedis() throws Exception {
        replicas = new ReplicaBroadcasts();
    }

    @AfterAll
    void stopRedis() throws Exception {
        replicas.close();
    }

    @AfterEach
    void closeAll() {
        made.forEach(OpenConnections::destroy);
        made.clear();
        rights.lasting.clear();
    }

    private OpenConnections at(Broadcast broadcast, Duration recheck) {
        OpenConnections connections = new OpenConnections(rights, broadcast, clock, recheck);
        made.add(connections);
        return connections;
    }

    private OpenConnection opened(OpenConnections connections, AccessGrant standing) {
        rights.lasting.putIfAbsent(standing, Instant.MAX);
        OpenConnection connection = connections.open(standing, () -> {});
        int before = rights.asked.get();
        await().until(() -> rights.asked.get() > before);
        return connection;
    }

    @Test
    void whatEndsAtOneReplicaEndsAtTheOtherWithinASecond() {
        OpenConnections there = at(replicas.there(), NEVER);
        OpenConnection key = opened(there, KEY);
        OpenConnection session = opened(there, SESSION);

        replicas.here().send(AccessGrants.KEY_REVOKED, "700");
        await().atMost(ONE_SECOND).until(key::isRevoked);
        assertThat(session.isRevoked()).isFalse();
        replicas.here().send(AccessGrants.SESSION_ENDED, "70");
        await().atMost(ONE_SECOND).until(session::isRevoked);
    }

    @Test
    void aChangedMemberAndAChangedTenantAreLookedUpWithinASecond() {
        OpenConnections there = at(replicas.there(), NEVER);
        for (Map.Entry<String, String> change : Map.of(
                        AccessGrants.MEMBER_CHANGED, "7", AccessGrants.TENANT_CHANGED, "acme")
                .entrySet()) {
            OpenConnection connection = opened(there, SESSION);
            replicas.here().send(change.getKey(), change.getValue());
            int before = rights.asked.get();
            await().until(() -> rights.asked.get() > before);
            assertThat(connection.isRevoked()).isFalse();

            rights.lasting.remove(SESSION);
            replicas.here().send(change.getKey(), change.getValue());
            await().atMost(ONE_SECOND).until(connection::isRevoked);
        }
    }

    @Test
    void whatNobodyToldOfIsFoundWhenItIsLookedAtAgain() {
        OpenConnections alone = at(replicas.there(), Duration.ofMillis(300));
        OpenConnection connection = opened(alone, SESSION);
        rights.lasting.remove(SESSION);
        await().atMost(ONE_SECOND).until(connection::isRevoked);
    }

    @Test
    void rightsThatEndedBetweenLettingInAndOpeningAreFound() {
        OpenConnection connection = at(replicas.there(), NEVER).open(SESSION, () -> {});
        await().atMost(ONE_SECOND).until(connection::isRevoked);
    }

    @Test
    void whatExpiresEndsWithinASecondOfThatMoment() {
        Instant end = clock.stop().plus(Duration.ofMinutes(10));
        rights.lasting.put(KEY, end);
        OpenConnection connection = opened(at(replicas.there(), NEVER), KEY);
        int before = rights.asked.get();
        clock.advance(Duration.ofMinutes(9));
        assertThat(rights.asked.get()).isEqualTo(before);

        rights.lasting.remove(KEY);
        clock.advance(Duration.ofMinutes(1));
        await().atMost(ONE_SECOND).until(connection::isRevoked);
        clock.reset();
    }

    @Test
    void nobodyIsSentAwayWhileTheDatabaseIsAwayAndNobodyIsForgotten() {
        OpenConnections there = at(replicas.there(), NEVER);
        OpenConnection connection = opened(there, SESSION);
        rights.away = true;
        rights.lasting.remove(SESSION);
        replicas.here().send(AccessGrants.MEMBER_CHANGED, "7");
        int before = rights.asked.get();
        await().until(() -> rights.asked.get() > before);
        assertThat(connection.isRevoked()).isFalse();

        rights.away = false;
        await().atMost(Duration.ofSeconds(3)).until(connection::isRevoked);
    }

    @Test
    void aClosedConnectionIsForgotten() {
        OpenConnections there = at(replicas.there(), NEVER);
        OpenConnection connection = opened(there, KEY);
        connection.close();
        replicas.there().send(AccessGrants.KEY_REVOKED, "700");
        assertThat(connection.isRevoked()).isFalse();
    }
}
