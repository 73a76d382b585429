package io.leadline.identity.internal.passwords;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ChangePasswordRequest(
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String currentPassword,
        @NotBlank @Size(max = Passwords.MAX_LENGTH) String newPassword) {}
