package io.leadline.identity.internal.twofactor;

/** Base 32 (RFC 4648) without padding, which authenticator apps read secrets in. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & MASK));
            }
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & MASK));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when a character is none of base 32 */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Not base 32");
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[next++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
