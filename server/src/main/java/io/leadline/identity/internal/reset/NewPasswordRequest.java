package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.passwords.Passwords;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param token from the link in the mail */
record NewPasswordRequest(
        @NotBlank @Size(max = 200) String token,
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String newPassword) {}
