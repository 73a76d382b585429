package io.leadline.audit.internal.entries;

import io.leadline.platform.database.Instants;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the table, with what proves it.
 *
 * @param seal the seal it says it stands in, null before it was sealed
 * @param erasedBy the entry that tells of the erasure of its details
 */
public record StoredEntry(
        long id,
        Content content,
        @Nullable String details,
        byte @Nullable [] salt,
        byte[] mac,
        @Nullable Long seal,
        @Nullable Long erasedBy) {
    /** In the order {@link #map} reads them in, by position: a verification reads millions of rows. */
    public static final String COLUMNS =
            "id, tenant_id, entry_uuid, occurred_at, user_id, action, entity_type, entity_id, status,"
                    + " reason, request_id, details_hash, details, details_salt, mac, seal, erased_by";

    public static StoredEntry map(ResultSet row, int number) throws SQLException {
        Content content = new Content(
                row.getString(2),
                row.getBytes(3),
                Instants.fromColumn(row, 4),
                (Long) row.getObject(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBytes(12));
        return new StoredEntry(
                row.getLong(1),
                content,
                row.getString(13),
                row.getBytes(14),
                row.getBytes(15),
                (Long) row.getObject(16),
                (Long) row.getObject(17));
    }

    /** Whether this installation wrote the entry, and nobody changed it since. */
    public boolean isGenuine(byte[] contentHash, Mac key) {
        return MessageDigest.isEqual(mac, key.doFinal(contentHash)) && detailsMatch();
    }

    private boolean detailsMatch() {
        if (details == null || salt == null) {
            return details == null && salt == null && erasedBy != null;
        }
        return MessageDigest.isEqual(content.detailsHash(), Content.detailsHash(salt, details));
    }
}
