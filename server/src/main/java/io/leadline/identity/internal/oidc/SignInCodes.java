package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.sessions.TradableCredentials;
import io.leadline.platform.UserId;
import org.springframework.stereotype.Component;

/** Codes the web application has yet to trade for tokens. */
@Component
class SignInCodes implements TradableCredentials {
    private final OidcRepository repository;

    SignInCodes(OidcRepository repository) {
        this.repository = repository;
    }

    @Override
    public void end(UserId person) {
        repository.deleteCodesOf(person);
    }
}
