package io.leadline.platform.database;

import java.io.IOException;
import java.sql.SQLDataException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.ColumnDecoder;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.ReadableByteBuf;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.MutableInt;
import org.mariadb.jdbc.plugin.Codec;
import org.mariadb.jdbc.plugin.codec.TimestampCodec;

/**
 * Sends an {@code Instant} as UTC. The driver's own codec takes the time zone of the JVM and overlooks
 * {@code connectionTimeZone}, which it obeys for a {@code Timestamp}. The driver asks its codecs in the order in which it
 * finds them, and the application's classes come before those of its libraries.
 */
public final class InstantCodec implements Codec<Instant> {
    private static final TimestampCodec TIMESTAMPS = TimestampCodec.INSTANCE;

    @Override
    public String className() {
        return Instant.class.getName();
    }

    @Override
    public boolean canDecode(ColumnDecoder column, Class<?> type) {
        return type == Instant.class && TIMESTAMPS.canDecode(column, Timestamp.class);
    }

    @Override
    public boolean canEncode(Object value) {
        return value instanceof Instant;
    }

    @Override
    public @Nullable Instant decodeText(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context)
            throws SQLDataException {
        return toInstant(TIMESTAMPS.decodeText(buffer, length, column, calendar, context));
    }

    @Override
    public @Nullable Instant decodeBinary(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context)
            throws SQLDataException {
        return toInstant(TIMESTAMPS.decodeBinary(buffer, length, column, calendar, context));
    }

    @Override
    public void encodeText(
            Writer encoder, Context context, Instant value, @Nullable Calendar calendar, @Nullable Long maxLength)
            throws IOException {
        TIMESTAMPS.encodeText(encoder, context, Timestamp.from(value), calendar, maxLength);
    }

    @Override
    public void encodeBinary(
            Writer encoder, Context context, Instant value, @Nullable Calendar calendar, @Nullable Long maxLength)
            throws IOException {
        TIMESTAMPS.encodeBinary(encoder, context, Timestamp.from(value), calendar, maxLength);
    }

    @Override
    public int getApproximateTextProtocolLength(Instant value, @Nullable Long length) {
        return TIMESTAMPS.getApproximateTextProtocolLength(Timestamp.from(value), length);
    }

    @Override
    public int getBinaryEncodeType() {
        return TIMESTAMPS.getBinaryEncodeType();
    }

    private static @Nullable Instant toInstant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
