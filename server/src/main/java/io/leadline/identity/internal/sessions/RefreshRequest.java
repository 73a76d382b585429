package io.leadline.identity.internal.sessions;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param refreshToken needed unless it is in the cookie */
public record RefreshRequest(@Nullable @Size(max = 200) String refreshToken) {}
