package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.passwords.OwnWords;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.terminal.Terminal;
import io.leadline.platform.terminal.Terminal.Line;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first admin's password: the one that is configured, or else one that is made up, printed and temporary. */
@Component
class AdminPassword {
    private static final Logger LOG = LoggerFactory.getLogger(AdminPassword.class);

    private final Passwords passwords;
    private final TemporaryPasswords temporary;
    private final UserRepository users;
    private final CredentialEnding credentials;
    private final TransactionTemplate transaction;
    private final Terminal terminal;
    private final Clock clock;
    private final @Nullable String configured;

    AdminPassword(
            Passwords passwords,
            TemporaryPasswords temporary,
            UserRepository users,
            CredentialEnding credentials,
            TransactionTemplate transaction,
            Terminal terminal,
            Clock clock,
            @Value("${leadline.admin.password:#{null}}") @Nullable String configured) {
        this.passwords = passwords;
        this.temporary = temporary;
        this.users = users;
        this.credentials = credentials;
        this.transaction = transaction;
        this.terminal = terminal;
        this.clock = clock;
        this.configured = configured == null || configured.isBlank() ? null : configured;
    }

    /** @param invented to be printed; null for a configured one */
    record Initial(String hash, @Nullable String invented) {}

    /** @throws WeakAdminPasswordException when the configured one is easy to guess */
    Initial initial(String email) {
        if (configured == null) {
            String invented = Passwords.invent();
            return new Initial(passwords.hash(invented), invented);
        }
        try {
            OwnWords known = OwnWords.of(email);
            return new Initial(passwords.hashChosen("leadline.admin.password", configured, known, Lane.KNOWN), null);
        } catch (InvalidRequestException weak) {
            throw new WeakAdminPasswordException(weak);
        }
    }

    /** Notes with the account whether its password is temporary, in the transaction at hand. */
    void given(UserId admin, Initial initial) {
        if (initial.invented() == null) {
            temporary.end(admin);
        } else {
            temporary.give(admin);
        }
    }

    /** Tells the operator, who is the only one to learn the password. */
    void print(String occasion, String email, Initial initial) {
        if (initial.invented() == null) {
            LOG.info("{}: the admin is {}, with the configured password", occasion, email);
            terminal.tell(Line.SIGN_IN, "as " + email + ", with the configured password");
        } else if (terminal.isOn()) {
            LOG.info("{}: the admin is {}; the terminal shows the password", occasion, email);
            terminal.tell(
                    Line.SIGN_IN,
                    "as %s with the password %s%n            (shown only once, valid for %d days; you choose your own when you sign in)"
                            .formatted(
                                    email,
                                    initial.invented(),
                                    temporary.lifetime().toDays()));
            terminal.tell(Line.NEXT, "sign in, choose your own password, then import leads (Leads > Import)");
        } else {
            LOG.warn(
                    "{}: sign in as {} with the password {} (shown only this once) and choose your own; it works for {} days",
                    occasion,
                    email,
                    initial.invented(),
                    temporary.lifetime().toDays());
        }
    }

    /** Nobody has signed in with the temporary password in time: gives the account another one. */
    void renewExpired(String email) {
        users.findByEmail(email)
                .filter(admin -> temporary.hasExpired(admin.id()))
                .ifPresent(this::renew);
    }

    private void renew(User admin) {
        Initial initial = initial(admin.email());
        boolean renewed = Boolean.TRUE.equals(transaction.execute(status -> renew(admin, initial)));
        if (renewed) {
            print("The temporary password had expired", admin.email(), initial);
        }
    }

    /** Of several replicas that start at once, one. */
    private boolean renew(User admin, Initial initial) {
        if (users.lock(admin.id()).isEmpty() || !temporary.hasExpired(admin.id())) {
            return false;
        }
        users.changePassword(admin.id(), initial.hash(), clock.instant());
        given(admin.id(), initial);
        credentials.endAll(admin.id(), "temporary_password");
        return true;
    }
}
