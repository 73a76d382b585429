package io.leadline.identity.internal.accounts;

import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person out of Leadline: what stays is an id that names nobody. */
@Service
class AccountErasure {
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final TenantDeparture departure;
    private final CredentialEnding credentials;
    private final Anonymizer anonymizer;
    private final ApplicationEventPublisher events;

    AccountErasure(
            Accounts accounts,
            SecondFactor secondFactor,
            TenantDeparture departure,
            CredentialEnding credentials,
            Anonymizer anonymizer,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.departure = departure;
        this.credentials = credentials;
        this.anonymizer = anonymizer;
        this.events = events;
    }

    /** @throws DomainException 409 {@code last_admin} while a tenant would be left without one; then nothing is erased */
    @Transactional
    public void erase(User user, @Nullable String otp) {
        accounts.stillAs(user);
        secondFactor.confirm(user.id(), otp);
        departure.leaveAll(user);
        credentials.endAll(user.id(), "account_erased");
        events.publishEvent(new AccountErased(user.id()));
        anonymizer.anonymize(user);
    }
}
