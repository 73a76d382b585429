package io.leadline.live.internal;

import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * How many streams are open on this replica, of whom. A person, a key and a tenant each have their share, so that none of
 * them takes the places of the others.
 */
final class Places {
    private static final ProblemType TOO_MANY_STREAMS =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too_many_streams", "Too many streams are open");

    private final Map<String, Integer> taken = new HashMap<>();
    private final LiveProperties properties;
    private int all;

    Places(LiveProperties properties) {
        this.properties = properties;
    }

    /** @throws DomainException 429 {@code too_many_streams}, or 503 where this replica takes no more */
    synchronized void take(AccessGrant standing) {
        if (all >= properties.streamLimit()) {
            throw fullHere();
        }
        Map<String, Integer> shares = shares(standing);
        shares.forEach((owner, limit) -> {
            if (taken.getOrDefault(owner, 0) >= limit) {
                throw new RetryLaterException(
                        TOO_MANY_STREAMS,
                        "There are " + limit + " streams open for this " + owner.substring(0, owner.indexOf(' '))
                                + "; close one. One whose client is gone ends within two heartbeats.",
                        properties.heartbeat());
            }
        });
        all++;
        shares.keySet().forEach(owner -> taken.merge(owner, 1, Integer::sum));
    }

    static RetryLaterException fullHere() {
        return new RetryLaterException(
                ProblemType.UNAVAILABLE, "No more streams can be opened here right now.", SseEncoder.RETRY);
    }

    synchronized void giveBack(AccessGrant standing) {
        all--;
        shares(standing)
                .keySet()
                .forEach(owner -> taken.computeIfPresent(owner, (any, count) -> count == 1 ? null : count - 1));
    }

    private Map<String, Integer> shares(AccessGrant standing) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        KeyGrant key = standing.signedIn().key();
        if (key != null) {
            shares.put("key " + key.keyId(), properties.maxStreamsPerKey());
        }
        shares.put("person " + standing.caller().userId(), properties.maxStreamsPerUser());
        shares.put("tenant " + standing.caller().tenantId(), properties.tenantLimit());
        return shares;
    }
}
