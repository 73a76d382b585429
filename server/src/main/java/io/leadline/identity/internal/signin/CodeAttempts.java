package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.DomainException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Codes of a second factor, each of which counts as an attempt to guess one unless it was right. */
@Component
public class CodeAttempts {
    private final SignInThrottle throttle;
    private final FailedSignIns failures;

    CodeAttempts(SignInThrottle throttle, FailedSignIns failures) {
        this.throttle = throttle;
        this.failures = failures;
    }

    /**
     * Does what checks a code of the person's, and writes down where it was refused.
     *
     * @throws DomainException 429 {@code too_many_attempts}, or what the work throws
     */
    public <T> T count(User person, Device device, Supplier<T> work) {
        SignInThrottle.Attempt attempt = throttle.beginCode(person.id(), person.email(), device);
        try {
            T result = work.get();
            attempt.succeeded();
            return result;
        } catch (DomainException refused) {
            failures.tell(person.email(), refused.type().code());
            throw refused;
        }
    }
}
