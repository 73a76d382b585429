package io.leadline.identity.internal.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts sign-ins; a rise of failures is the first sign of somebody guessing passwords. */
@Component
class SignInMetrics {
    private final Counter successes;
    private final Counter failures;

    SignInMetrics(MeterRegistry registry) {
        this.successes = registry.counter("leadline.sign.ins", "outcome", "success");
        this.failures = registry.counter("leadline.sign.ins", "outcome", "failure");
    }

    void succeeded() {
        successes.increment();
    }

    void failed() {
        failures.increment();
    }
}
