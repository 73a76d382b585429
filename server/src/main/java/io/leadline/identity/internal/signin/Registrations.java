package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.tenants.TenantRegistration;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.problem.DomainException;
import org.springframework.stereotype.Service;

/**
 * Registering, within what one address may register an hour. A registration that is refused counts as an attempt alone. Who
 * registers is signed in, in one transaction: nobody has an account they are told nothing of.
 */
@Service
class Registrations {
    private final TenantRegistration tenants;
    private final Sessions sessions;
    private final SignInThrottle throttle;

    Registrations(TenantRegistration tenants, Sessions sessions, SignInThrottle throttle) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** @throws DomainException 429 {@code too_many_attempts} */
    Sessions.Tokens register(RegisterRequest request, PersonName name, Device device) {
        SignInThrottle.Attempt registration = throttle.beginRegistering(device);
        try {
            SignInThrottle.Attempt attempt = throttle.begin(device);
            Sessions.Tokens tokens = tenants.register(
                    request.tenantName().strip(),
                    request.email(),
                    request.password(),
                    name,
                    user -> sessions.start(user, device));
            attempt.succeeded();
            return tokens;
        } catch (DomainException refused) {
            registration.takeBack();
            throw refused;
        }
    }
}
