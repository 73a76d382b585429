package io.leadline.identity.internal.passwords;

import io.leadline.identity.internal.users.User;
import io.leadline.platform.access.Principal;
import org.springframework.stereotype.Service;

/** Changing one's own password. */
@Service
class ChangePassword {
    private final PasswordCheck check;
    private final ChosenPasswords passwords;
    private final PasswordChanges changes;

    ChangePassword(PasswordCheck check, ChosenPasswords passwords, PasswordChanges changes) {
        this.check = check;
        this.passwords = passwords;
        this.changes = changes;
    }

    public void change(Principal signedIn, ChangePasswordRequest request) {
        User user = check.require(signedIn, request.currentPassword());
        String hash = passwords.hash("new_password", request.newPassword(), user);
        changes.change(signedIn, user, hash);
    }
}
