package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.sessions.TradableCredentials;
import io.leadline.platform.UserId;
import org.springframework.stereotype.Component;

/** Links to choose a new password: none outlives the password it was to replace. */
@Component
class ResetLinks implements TradableCredentials {
    private final PasswordResetRepository repository;

    ResetLinks(PasswordResetRepository repository) {
        this.repository = repository;
    }

    @Override
    public void end(UserId person) {
        repository.deleteTokensOf(person);
    }
}
