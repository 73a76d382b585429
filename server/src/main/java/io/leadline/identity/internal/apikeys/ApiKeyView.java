package io.leadline.identity.internal.apikeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param beginning the key's first characters, to recognise it by
 * @param key the whole key, only in the answer that creates it
 */
record ApiKeyView(
        long id,
        String name,
        String beginning,
        Role role,
        List<String> scopes,
        long createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {
    static ApiKeyView of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyView of(ApiKey key, @Nullable String text) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.beginning(),
                key.role(),
                key.scopes(),
                key.createdBy().value(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                text);
    }
}
