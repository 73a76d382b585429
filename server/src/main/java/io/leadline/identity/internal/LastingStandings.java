package io.leadline.identity.internal;

import io.leadline.identity.internal.StandingRepository.Seat;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Standing;
import io.leadline.platform.access.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who of those let in earlier would not be let in like that any more. */
@Component
class LastingStandings implements Standings {
    private static final int PORTION = 500;

    private final StandingRepository repository;
    private final Clock clock;

    LastingStandings(StandingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Set<Standing> lost(Collection<Standing> standings) {
        List<Standing> all = new ArrayList<>(standings);
        Set<Standing> lost = new HashSet<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            lost.addAll(lostOf(all.subList(from, Math.min(all.size(), from + PORTION))));
        }
        return lost;
    }

    private List<Standing> lostOf(List<Standing> portion) {
        Instant now = clock.instant();
        Set<Long> sessions = repository.aliveSessions(
                portion.stream()
                        .filter(standing -> standing.signedIn().key() == null)
                        .map(standing -> standing.signedIn().sessionId())
                        .distinct()
                        .toList(),
                now);
        Set<Long> keys = repository.usableKeys(
                portion.stream()
                        .map(standing -> standing.signedIn().key())
                        .filter(Objects::nonNull)
                        .map(KeyGrant::keyId)
                        .distinct()
                        .toList(),
                now);
        Map<Seat, Membership> memberships = repository.memberships(portion.stream()
                .map(standing -> standing.caller().userId().value())
                .distinct()
                .toList());
        return portion.stream()
                .filter(standing -> !isGood(standing, sessions, keys, memberships.get(seat(standing))))
                .toList();
    }

    private static Seat seat(Standing standing) {
        return new Seat(
                standing.caller().tenantId().value(), standing.caller().userId().value());
    }

    private static boolean isGood(
            Standing standing, Set<Long> sessions, Set<Long> keys, @Nullable Membership membership) {
        if (membership == null || !membership.admits(standing.signedIn())) {
            return false;
        }
        KeyGrant key = standing.signedIn().key();
        if (key == null) {
            return sessions.contains(standing.signedIn().sessionId())
                    && standing.caller().role() == membership.role();
        }
        return keys.contains(key.keyId()) && membership.role().covers(key.role());
    }
}
