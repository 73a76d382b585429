package io.leadline.identity.internal.reset;

import io.leadline.platform.email.ValidEmail;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ResetRequest(
        @NotBlank @ValidEmail @Schema(format = "email") @Size(max = 254) String email) {}
