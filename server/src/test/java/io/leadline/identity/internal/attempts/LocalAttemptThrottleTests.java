package io.leadline.identity.internal.attempts;

class LocalAttemptThrottleTests extends AttemptThrottleContract {
    private final AttemptThrottle attempts = new LocalAttemptThrottle(clock);

    @Override
    AttemptThrottle attempts() {
        return attempts;
    }
}
