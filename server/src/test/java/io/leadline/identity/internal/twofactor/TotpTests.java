package io.leadline.identity.internal.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {
    private static final String RFC_SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B: the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void theStepBeforeAndTheStepAfterCountAndNoOther() {
        long step = Totp.stepAt(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, near), NOW, 0))
                    .hasValue(near);
        }
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step - 2), NOW, 0))
                .isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step + 2), NOW, 0))
                .isEmpty();
    }

    @Test
    void aStepThatWasUsedOrLiesBeforeOneThatWasDoesNotCount() {
        long step = Totp.stepAt(NOW);
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step), NOW, step))
                .isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step - 1), NOW, step))
                .isEmpty();
        assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, step + 1), NOW, step))
                .hasValue(step + 1);
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheRfc(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }

    @Test
    void whatIsNoBase32IsRefused() {
        assertThatThrownBy(() -> Base32.decode("AB1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewSecretHas160BitsAndNoTwin() {
        assertThat(Base32.decode(Totp.newSecret())).hasSize(20);
        assertThat(Totp.newSecret()).isNotEqualTo(Totp.newSecret());
    }

    @Test
    void recoveryCodesAreTenDifferentOnesOf120Bits() {
        List<String> codes = RecoveryCode.newSet();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k3qf77vxrd2mzyab", " K3QF 77VX RD2M ZYAB ", "k3qf-77vx-rd2m-zyab"})
    void aRecoveryCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(RecoveryCode.hash(typed)).isEqualTo(RecoveryCode.hash("K3QF-77VX-RD2M-ZYAB"));
    }

    @Test
    void theQrCodeSaysWhatTheUriSays() throws Exception {
        TwoFactorSetup setup = TwoFactorSetup.of("ada+work@example.com", RFC_SECRET);

        assertThat(setup.otpauthUri())
                .isEqualTo("otpauth://totp/Leadline:ada%2Bwork%40example.com?secret=" + RFC_SECRET
                        + "&issuer=Leadline&algorithm=SHA1&digits=6&period=30");
        assertThat(setup.qrCode()).startsWith("data:image/svg+xml;base64,");
        assertThat(read(setup.qrCode())).isEqualTo(setup.otpauthUri());
    }

    private static String read(String dataUri) throws Exception {
        String svg = new String(
                Base64.getDecoder().decode(dataUri.substring(dataUri.indexOf(',') + 1)), StandardCharsets.UTF_8);
        BitMatrix squares = new BitMatrix(200);
        Matcher square = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            squares.set(Integer.parseInt(square.group(1)), Integer.parseInt(square.group(2)));
        }
        int[] frame = squares.getEnclosingRectangle();
        BitMatrix inner = new BitMatrix(frame[2]);
        for (int x = 0; x < frame[2]; x++) {
            for (int y = 0; y < frame[3]; y++) {
                if (squares.get(frame[0] + x, frame[1] + y)) {
                    inner.set(x, y);
                }
            }
        }
        return new Decoder().decode(inner).getText();
    }
}
