package io.leadline.identity.internal.oidc;

import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.accounts.AccountClaimed;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/** Who a person was at a provider is forgotten with the account, which nobody can sign in to any more. */
@Component
class ErasedLinks {
    private final OidcRepository repository;

    ErasedLinks(OidcRepository repository) {
        this.repository = repository;
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.forget(event.userId());
    }

    @ReactPhase
    void on(AccountClaimed event) {
        repository.forget(event.userId());
    }
}
