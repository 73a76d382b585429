package io.leadline.platform.audit;

import io.leadline.platform.TenantId;
import java.util.List;

/**
 * A person is erased: published in the transaction that does it. Whoever keeps personal data of the things named removes it
 * now; the audit trail keeps that something happened, and loses what about whom.
 *
 * @param entityType as in {@link AuditEntry#entityType()}
 * @param entityIds at most a thousand
 * @param identifiers addresses and numbers of the person, by which copies elsewhere are found; empty when there is nothing to
 *     look for, or when another event of the same erasure names them
 * @param names of the person, to be removed from texts that hold an identifier, too
 */
public record PersonErased(
        TenantId tenantId, String entityType, List<String> entityIds, List<String> identifiers, List<String> names) {}
