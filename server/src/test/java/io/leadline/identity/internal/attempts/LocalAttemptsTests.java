package io.leadline.identity.internal.attempts;

class LocalAttemptsTests extends AttemptsContract {
    private final Attempts attempts = new LocalAttempts(clock);

    @Override
    Attempts attempts() {
        return attempts;
    }
}
