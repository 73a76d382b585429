package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.passwords.Passwords;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param otp a code of the authenticator app or a recovery code, where the person has a second factor */
record LoginRequest(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String password,
        @Nullable @Size(max = 64) String otp) {}
