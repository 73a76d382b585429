package io.leadline.identity.internal.invitations;

import io.leadline.platform.access.Role;
import io.leadline.platform.email.ValidEmail;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record InvitationRequest(
        @NotBlank @ValidEmail @Schema(format = "email") @Size(max = 254) String email,

        @NotNull Role role) {}
