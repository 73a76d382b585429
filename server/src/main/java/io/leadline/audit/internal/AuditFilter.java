package io.leadline.audit.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which entries a list or an export is about. Everything left out matches all.
 *
 * @param action such as {@code lead.updated}
 * @param from inclusive
 * @param to exclusive
 */
record AuditFilter(
        @BindParam("entity_type") @Nullable String entityType,
        @BindParam("entity_id") @Nullable String entityId,
        @BindParam("user_id") @Nullable Long userId,
        @Nullable String action,
        @Nullable AuditStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {}
