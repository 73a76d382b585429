package io.leadline.identity.internal.verification;

import io.leadline.identity.internal.passwords.Passwords;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param token from the link in the mail
 * @param password of the account; not needed by who is signed in with it
 */
record VerifyEmailRequest(
        @NotBlank @Size(max = 200) String token,
        @Nullable @Size(max = Passwords.MAX_LENGTH) String password) {}
