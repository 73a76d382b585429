package io.leadline.audit.internal.sealing;

import io.leadline.audit.internal.chain.AuditKey;
import io.leadline.audit.internal.entries.AuditStatus;
import io.leadline.audit.internal.entries.Content;
import io.leadline.audit.internal.entries.Details;
import io.leadline.audit.internal.entries.TimeOrderedUuid;
import io.leadline.audit.internal.entries.WrittenEntries;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.audit.AuditRecorded;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.platform.phase.RecordPhase;
import io.leadline.platform.web.json.JsonColumn;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes entries in the transaction of the change they tell of; sealing them is left to the background. */
@Component
public class AuditWriter {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "audit_logs",
            "tenant_id, entry_uuid, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,"
                    + " details, details_salt, details_hash, mac",
            "");
    private static final int SALT_BYTES = 16;

    private final JdbcTemplate jdbc;
    private final JsonColumn json;
    private final AuditKey key;
    private final WrittenEntries written;
    private final SealingWorker sealing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditWriter(
            JdbcTemplate jdbc,
            JsonColumn json,
            AuditKey key,
            WrittenEntries written,
            SealingWorker sealing,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.key = key;
        this.written = written;
        this.sealing = sealing;
        this.clock = clock;
    }

    @RecordPhase
    void on(AuditRecorded event) {
        write(event.tenantId(), event.origin(), event.entries());
    }

    /** Writes the entries in the transaction at hand and returns their ids in the same order. */
    public List<Long> write(TenantId tenantId, AuditOrigin origin, List<AuditEntry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Mac mac = key.mac();
        List<@Nullable Object[]> rows = new ArrayList<>(entries.size());
        List<byte[]> hashes = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            String details = json.write(Details.of(entry, origin));
            byte[] salt = salt();
            Content content = content(tenantId, entry, origin, now, Content.detailsHash(salt, details));
            byte[] hash = content.hash();
            hashes.add(hash);
            rows.add(row(content, details, salt, mac.doFinal(hash)));
        }
        List<Long> ids = INSERT.insertReturningIds(jdbc, rows);
        AfterCommit.run(() -> written.add(tenantId, byId(ids, hashes)));
        sealing.wake(tenantId);
        return ids;
    }

    private static Map<Long, byte[]> byId(List<Long> ids, List<byte[]> hashes) {
        Map<Long, byte[]> byId = HashMap.newHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), hashes.get(i));
        }
        return byId;
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static Content content(
            TenantId tenantId, AuditEntry entry, AuditOrigin origin, Instant now, byte[] detailsHash) {
        UserId by = entry.by() == null ? origin.userId() : entry.by();
        return new Content(
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
                detailsHash);
    }

    private static @Nullable Object[] row(Content content, String details, byte[] salt, byte[] mac) {
        return new @Nullable Object[] {
            content.tenantId(),
            content.uuid(),
            Instants.toColumn(content.occurredAt()),
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
            mac
        };
    }
}
