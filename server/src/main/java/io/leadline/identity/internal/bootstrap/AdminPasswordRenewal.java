package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the first admin another password where nobody has signed in with the temporary one in time. */
@Component
class AdminPasswordRenewal {
    private final AdminPassword passwords;
    private final TemporaryPasswords temporary;
    private final UserRepository users;
    private final CredentialEnding credentials;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AdminPasswordRenewal(
            AdminPassword passwords,
            TemporaryPasswords temporary,
            UserRepository users,
            CredentialEnding credentials,
            TransactionTemplate transaction,
            Clock clock) {
        this.passwords = passwords;
        this.temporary = temporary;
        this.users = users;
        this.credentials = credentials;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return the new one, unless the password is still good or another replica was faster */
    Optional<AdminPassword.Initial> renewExpired(String email) {
        return users.findByEmail(email)
                .filter(admin -> temporary.hasExpired(admin.id()))
                .flatMap(this::renew);
    }

    private Optional<AdminPassword.Initial> renew(User admin) {
        AdminPassword.Initial initial = passwords.initial(admin.email());
        boolean renewed = Boolean.TRUE.equals(transaction.execute(status -> renew(admin, initial)));
        return renewed ? Optional.of(initial) : Optional.empty();
    }

    /** Of several replicas that start at once, one. */
    private boolean renew(User admin, AdminPassword.Initial initial) {
        if (users.lock(admin.id()).isEmpty() || !temporary.hasExpired(admin.id())) {
            return false;
        }
        users.changePassword(admin.id(), initial.hash(), clock.instant());
        passwords.given(admin.id(), initial);
        credentials.endAll(admin.id(), "temporary_password");
        return true;
    }
}
