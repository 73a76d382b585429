package io.leadline.identity.internal.apikeys;

import io.leadline.platform.access.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param role what the key may do at most; not more than your own
 * @param scopes such as leads:read, leads:write or *:read
 * @param expiresAt never, when left out
 */
record ApiKeyRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull Role role,
        @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 64) String> scopes,
        @Nullable Instant expiresAt) {}
