package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.passwords.Passwords;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record PasswordRequest(
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String password) {}
