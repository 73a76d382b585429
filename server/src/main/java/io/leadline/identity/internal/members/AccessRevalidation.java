package io.leadline.identity.internal.members;

import io.leadline.identity.internal.members.AccessGrantRepository.Seat;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.access.lasting.AccessGrants;
import io.leadline.platform.access.lasting.LastingCredentials;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who of those let in earlier would still be let in as they were. */
@Component
class AccessRevalidation implements AccessGrants, LastingCredentials {
    private static final int PORTION = 500;

    private final AccessGrantRepository repository;
    private final Clock clock;

    AccessRevalidation(AccessGrantRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Map<AccessGrant, Instant> lasting(Collection<AccessGrant> standings) {
        List<AccessGrant> all = new ArrayList<>(standings);
        Map<AccessGrant, Instant> lasting = new HashMap<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            addLasting(all.subList(from, Math.min(all.size(), from + PORTION)), lasting);
        }
        return lasting;
    }

    @Override
    public boolean last(Principal person) {
        Instant now = clock.instant();
        KeyGrant key = person.key();
        return key == null
                ? !repository.aliveSessions(List.of(person.sessionId()), now).isEmpty()
                : !repository.usableKeys(List.of(key.keyId()), now).isEmpty();
    }

    private void addLasting(List<AccessGrant> portion, Map<AccessGrant, Instant> lasting) {
        Instant now = clock.instant();
        Map<Long, Instant> sessions = repository.aliveSessions(
                portion.stream()
                        .filter(standing -> standing.signedIn().key() == null)
                        .map(standing -> standing.signedIn().sessionId())
                        .distinct()
                        .toList(),
                now);
        Map<Long, Instant> keys = repository.usableKeys(
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
        for (AccessGrant standing : portion) {
            KeyGrant key = standing.signedIn().key();
            Instant until = key == null ? sessions.get(standing.signedIn().sessionId()) : keys.get(key.keyId());
            if (until != null && isAdmitted(standing, memberships.get(seat(standing)))) {
                lasting.put(standing, until);
            }
        }
    }

    private static Seat seat(AccessGrant standing) {
        return new Seat(
                standing.caller().tenantId().value(), standing.caller().userId().value());
    }

    private static boolean isAdmitted(AccessGrant standing, @Nullable Membership membership) {
        if (membership == null || !membership.admits(standing.signedIn())) {
            return false;
        }
        KeyGrant key = standing.signedIn().key();
        return key == null
                ? standing.caller().role() == membership.role()
                : membership.role().covers(key.role());
    }
}
