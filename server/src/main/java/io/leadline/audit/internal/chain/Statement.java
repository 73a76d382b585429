package io.leadline.audit.internal.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoField;
import javax.crypto.Mac;

/**
 * What a signature is made over: the kind of thing it is, then each field with its length in front, so that nothing signed as
 * one thing can be shown as another. An entry's mac is made over 32 bytes; a statement is always longer.
 */
final class Statement {
    private static final int MICROS_PER_SECOND = 1_000_000;

    private final Mac mac;

    Statement(Mac mac, String kind) {
        this.mac = mac;
        add("leadline audit " + kind + " 1");
    }

    Statement add(byte[] bytes) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
        return this;
    }

    Statement add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Statement add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Statement add(Instant instant) {
        return add(instant.getEpochSecond() * MICROS_PER_SECOND + instant.get(ChronoField.MICRO_OF_SECOND));
    }

    byte[] sign() {
        return mac.doFinal();
    }
}
