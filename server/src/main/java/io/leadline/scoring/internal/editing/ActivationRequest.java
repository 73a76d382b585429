package io.leadline.scoring.internal.editing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param note why the version becomes the active one */
record ActivationRequest(@Nullable @Size(max = 500) String note) {}
