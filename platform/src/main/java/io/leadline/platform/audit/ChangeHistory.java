package io.leadline.platform.audit;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the trail tells of one thing to those who may see the thing: who changed which field, never from where. */
public interface ChangeHistory {
    /** The fact by which an entry says how it came about, where it was no single call of a person. */
    String HOW = "how";

    /** Where a page ended. */
    record Position(Instant at, long id) {}

    /**
     * A change.
     *
     * @param action such as {@code lead.updated}
     * @param userName null when nobody did it, or the account is gone
     * @param how the entry's fact {@link #HOW}; null without one
     * @param apiKeyId the key it was done with
     * @param changes by field, empty where the person was erased
     */
    record EntityChange(
            long id,
            Instant at,
            String action,
            @Nullable Long userId,
            @Nullable String userName,
            @Nullable String how,
            @Nullable Long apiKeyId,
            Map<String, AuditEntry.Change> changes) {}

    /** Changes that were made, newest first. */
    List<EntityChange> of(TenantId tenantId, String entityType, String entityId, @Nullable Position after, int limit);

    /**
     * The entry that tells of a thing made together with others.
     *
     * @param action such as {@code leads.created}; its entries have the facts {@code first_id} and {@code last_id}
     * @param at when the thing was made
     */
    Optional<EntityChange> madeTogether(TenantId tenantId, String action, long entityId, Instant at);
}
