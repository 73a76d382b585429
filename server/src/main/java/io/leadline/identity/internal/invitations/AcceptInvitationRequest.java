package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.users.PersonName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param token from the link in the mail
 * @param password of the account, or for the new one; not needed by who is signed in
 * @param firstName for a new account
 * @param lastName for a new account
 * @param otp a code of the authenticator app or a recovery code, where the account has a second factor
 */
record AcceptInvitationRequest(
        @NotBlank @Size(max = 200) String token,
        @Nullable @Size(max = Passwords.MAX_LENGTH) String password,
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Size(max = 64) String otp) {
    PersonName name() {
        return new PersonName(firstName == null ? "" : firstName.strip(), lastName == null ? "" : lastName.strip());
    }
}
