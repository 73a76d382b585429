package io.leadline.identity.internal;

import io.leadline.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/** Changing one's own password. */
@Service
class OwnPassword {
    private final PasswordCheck check;
    private final Passwords passwords;
    private final PasswordChanges changes;

    OwnPassword(PasswordCheck check, Passwords passwords, PasswordChanges changes) {
        this.check = check;
        this.passwords = passwords;
        this.changes = changes;
    }

    void change(SignedIn signedIn, ChangePasswordRequest request) {
        User user = check.require(signedIn, request.currentPassword());
        Passwords.requireGood("new_password", request.newPassword(), user.email());
        String hash = passwords.hash(request.newPassword()); // Waits for its turn, so no connection is held meanwhile.
        changes.change(signedIn, user, hash);
    }
}
