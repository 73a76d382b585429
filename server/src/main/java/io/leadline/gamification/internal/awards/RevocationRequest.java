package io.leadline.gamification.internal.awards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an award is taken back. */
record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}
