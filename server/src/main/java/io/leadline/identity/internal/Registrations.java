package io.leadline.identity.internal;

import io.leadline.platform.problem.DomainException;
import org.springframework.stereotype.Service;

/** Registering, within what one address may register an hour. A registration that is refused counts as an attempt alone. */
@Service
class Registrations {
    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInThrottle throttle;

    Registrations(Accounts accounts, SignIns signIns, SignInThrottle throttle) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.throttle = throttle;
    }

    /** @throws DomainException 429 {@code too_many_attempts} */
    Sessions.Tokens register(RegisterRequest request, PersonName name, Device device) {
        SignInThrottle.Attempt registration = throttle.beginRegistering(device);
        try {
            SignInThrottle.Attempt attempt = throttle.begin(device);
            User user = accounts.register(request.tenantName().strip(), request.email(), request.password(), name);
            attempt.succeeded();
            return signIns.start(user, device);
        } catch (DomainException refused) {
            registration.takeBack();
            throw refused;
        }
    }
}
