package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.passwords.OwnWords;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first admin's password: the one that is configured, or else one that is made up, printed and temporary. */
@Component
class AdminPassword {
    private final Passwords passwords;
    private final TemporaryPasswords temporary;
    private final @Nullable String configured;

    AdminPassword(
            Passwords passwords,
            TemporaryPasswords temporary,
            @Value("${leadline.admin.password:#{null}}") @Nullable String configured) {
        this.passwords = passwords;
        this.temporary = temporary;
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
}
