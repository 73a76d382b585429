package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.passwords.Passwords;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param otp a code of the authenticator app, or a recovery code */
record PasswordAndOtpRequest(
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String password,
        @NotBlank @Size(max = 64) String otp) {}
