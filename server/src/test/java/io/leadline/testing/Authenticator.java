package io.leadline.testing;

import io.leadline.testing.ApiClient.Answer;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * An authenticator app (RFC 6238), made apart from the server's own code.
 *
 * @param secret in base 32
 * @param recoveryCodes what the person has on paper
 */
public record Authenticator(String secret, Clock clock, List<String> recoveryCodes) {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    /** Begins to set up a second factor for the person. */
    public static Authenticator setUp(ApiClient person, Clock clock) {
        Answer answer = person.post("/auth/2fa/setup", Map.of("password", ApiClient.PASSWORD));
        if (answer.status() != 200) {
            throw new AssertionError("No second factor was set up: " + answer.body());
        }
        return new Authenticator(answer.json().path("secret").asString(), clock, List.of());
    }

    /** Gives the person a second factor; the code of this moment is used up by it. */
    public static Authenticator enable(ApiClient person, Clock clock) {
        Authenticator app = setUp(person, clock);
        Answer answer = person.post("/auth/2fa/enable", Map.of("otp", app.code()));
        if (answer.status() != 200) {
            throw new AssertionError("The second factor was not enabled: " + answer.body());
        }
        List<String> codes = answer.json()
                .path("recovery_codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new Authenticator(app.secret(), clock, codes);
    }

    public String code() {
        return code(0);
    }

    /** The code of another step than the present one. */
    public String code(int stepsLater) {
        long step = clock.instant().getEpochSecond() / STEP + stepsLater;
        byte[] digest = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = digest[19] & 15;
        long number = new BigInteger(1, java.util.Arrays.copyOfRange(digest, offset, offset + 4)).longValue();
        return String.format("%06d", (number & 0x7FFFFFFFL) % 1_000_000);
    }

    /** Six digits that are no code of these minutes. */
    public String wrongCode() {
        for (int candidate = 0; ; candidate++) {
            String digits = String.format("%06d", candidate);
            if (!List.of(code(-2), code(-1), code(0), code(1), code(2)).contains(digits)) {
                return digits;
            }
        }
    }

    private byte[] hmac(byte[] message) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(secret.charAt(i))));
        }
        byte[] raw = number.toByteArray();
        byte[] key = new byte[20];
        int length = Math.min(raw.length, key.length);
        System.arraycopy(raw, raw.length - length, key, key.length - length, length);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
