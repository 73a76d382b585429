package io.leadline.identity.internal.twofactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app needs to know.
 *
 * @param secret in base 32, to be typed where no picture can be read
 * @param otpauthUri the same with its name, as apps read it
 * @param qrCode the same as a picture: an SVG in a data URI
 */
record TwoFactorSetup(String secret, String otpauthUri, String qrCode) {
    private static final String ISSUER = "Leadline";

    static TwoFactorSetup of(String email, String secret) {
        String uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, encode(email), secret, ISSUER, Totp.DIGITS, Totp.STEP_SECONDS);
        return new TwoFactorSetup(secret, uri, QrCode.of(uri));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
