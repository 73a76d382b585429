package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.platform.email.ValidEmail;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RegisterRequest(
        @NotBlank @Size(max = 200) String tenantName,

        @NotBlank @ValidEmail @Schema(format = "email") @Size(max = 254) String email,

        @NotBlank @Size(max = Passwords.MAX_LENGTH) String password,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName) {}
