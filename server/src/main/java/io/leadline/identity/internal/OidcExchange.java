package io.leadline.identity.internal;

import io.leadline.identity.internal.oidc.OidcSignIns;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trades the code of a provider sign-in for a session, under the lock of the person: not while their credentials end. */
@Service
class OidcExchange {
    private final OidcSignIns signIns;
    private final UserRepository users;
    private final Sessions sessions;

    OidcExchange(OidcSignIns signIns, UserRepository users, Sessions sessions) {
        this.signIns = signIns;
        this.users = users;
        this.sessions = sessions;
    }

    /** @return empty when the code is unknown, used, expired or ended */
    @Transactional
    public Optional<Sessions.Tokens> trade(String code, Device device) {
        return signIns.holderOf(code)
                .flatMap(users::lock)
                .flatMap(person -> signIns.redeem(code))
                .map(person -> sessions.start(person, device));
    }
}
