package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.audit.AuditRecorded;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.platform.web.JsonColumn;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes entries in the transaction of the change they tell of; sealing them is left to the background. */
@Component
class AuditWriter {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "audit_logs",
            "tenant_id, entry_uuid, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,"
                    + " details, details_salt, details_hash, mac",
            "");
    private static final int SALT_BYTES = 16;

    private final JdbcTemplate jdbc;
    private final JsonColumn json;
    private final AuditKey key;
    private final SealingQueue queue;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditWriter(JdbcTemplate jdbc, JsonColumn json, AuditKey key, SealingQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.key = key;
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener
    void on(AuditRecorded event) {
        write(event.tenantId(), event.origin(), event.entries());
    }

    /** Writes the entries in the transaction at hand and returns their ids in the same order. */
    List<Long> write(TenantId tenantId, AuditOrigin origin, List<AuditEntry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Mac mac = key.mac();
        List<@Nullable Object[]> rows = new ArrayList<>(entries.size());
        entries.forEach(entry -> rows.add(row(tenantId, entry, origin, now, mac)));
        AfterCommit.run(() -> queue.add(tenantId));
        return INSERT.insertReturningIds(jdbc, rows);
    }

    private @Nullable Object[] row(TenantId tenantId, AuditEntry entry, AuditOrigin origin, Instant now, Mac mac) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String details = json.write(Details.of(entry, origin));
        UserId by = entry.by() == null ? origin.userId() : entry.by();
        Content content = new Content(
                tenantId.value(),
                TimeOrderedUuid.at(now),
                now,
                by == null ? null : by.value(),
                entry.action(),
                entry.entityType(),
                entry.entityId(),
                (entry.failure() == null ? AuditStatus.SUCCESS : AuditStatus.FAILURE).wireName(),
                entry.failure(),
                origin.requestId(),
                Content.detailsHash(salt, details));
        return new @Nullable Object[] {
            content.tenantId(),
            content.uuid(),
            Instants.toColumn(now),
            content.userId(),
            content.action(),
            content.entityType(),
            content.entityId(),
            content.status(),
            content.reason(),
            content.requestId(),
            details,
            salt,
            content.detailsHash(),
            mac.doFinal(content.hash())
        };
    }
}
