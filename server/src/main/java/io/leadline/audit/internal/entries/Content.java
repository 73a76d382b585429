package io.leadline.audit.internal.entries;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry never changes: everything but its details, of which it has a salted hash. So the details can be erased and
 * the entry still proves itself.
 */
public record Content(
        String tenantId,
        byte[] uuid,
        Instant occurredAt,
        @Nullable Long userId,
        String action,
        String entityType,
        @Nullable String entityId,
        String status,
        @Nullable String reason,
        @Nullable String requestId,
        byte[] detailsHash) {
    private static final byte FORMAT = 1;
    private static final int ABSENT = -1;

    /** SHA-256 of all fields, each with its length in front, so that no two contents read alike. */
    public byte[] hash() {
        byte[][] texts = {
            bytes(tenantId),
            bytes(action),
            bytes(entityType),
            bytes(entityId),
            bytes(status),
            bytes(reason),
            bytes(requestId)
        };
        int size = 1 + uuid.length + 2 * Long.BYTES + 1 + Sha256.LENGTH;
        for (byte[] text : texts) {
            size += Integer.BYTES + (text == null ? 0 : text.length);
        }
        ByteBuffer buffer = ByteBuffer.allocate(size)
                .put(FORMAT)
                .put(uuid)
                .putLong(micros(occurredAt))
                .put((byte) (userId == null ? 0 : 1))
                .putLong(userId == null ? 0 : userId);
        for (byte[] text : texts) {
            buffer.putInt(text == null ? ABSENT : text.length);
            if (text != null) {
                buffer.put(text);
            }
        }
        return Sha256.of(buffer.put(detailsHash).array());
    }

    public static byte[] detailsHash(byte[] salt, String details) {
        return Sha256.of(salt, details.getBytes(StandardCharsets.UTF_8));
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.get(ChronoField.MICRO_OF_SECOND);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
