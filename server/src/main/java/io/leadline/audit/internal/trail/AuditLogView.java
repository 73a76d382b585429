package io.leadline.audit.internal.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.audit.internal.entries.Content;
import io.leadline.audit.internal.entries.Details;
import io.leadline.audit.internal.entries.StoredEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param userName of the person as it is today; null when nobody did it, or the account is gone
 * @param reason why it was refused or failed: the code of the problem
 * @param changes by field: what it was and what it is
 * @param erased whether changes, facts and origin were removed with the person they were about
 * @param seal the link of the chain it stands in; null in its first seconds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditLogView(
        long id,
        String tenantId,
        Instant at,
        @Nullable Long userId,
        @Nullable String userName,
        String action,
        String entityType,
        @Nullable String entityId,
        String status,
        @Nullable String reason,
        @Nullable String requestId,
        Map<String, Details.Change> changes,
        Map<String, @Nullable Object> facts,
        @Nullable String address,
        @Nullable String userAgent,
        boolean erased,
        @Nullable Long seal) {
    static AuditLogView of(StoredEntry entry, @Nullable String userName, @Nullable Details details) {
        Content content = entry.content();
        return new AuditLogView(
                entry.id(),
                content.tenantId(),
                content.occurredAt(),
                content.userId(),
                userName,
                content.action(),
                content.entityType(),
                content.entityId(),
                content.status(),
                content.reason(),
                content.requestId(),
                details == null || details.changes() == null ? Map.of() : details.changes(),
                details == null || details.facts() == null ? Map.of() : details.facts(),
                details == null ? null : details.address(),
                details == null ? null : details.userAgent(),
                entry.erasedBy() != null,
                entry.seal());
    }
}
