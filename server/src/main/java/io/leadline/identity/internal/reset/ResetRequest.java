package io.leadline.identity.internal.reset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ResetRequest(@NotBlank @Size(max = 254) String email) {}
