package io.leadline.identity.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.internal.passwords.Passwords;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegibleSecretTests {
    private static final int MANY = 2_000;

    @Test
    void nothingInItIsTakenForSomethingElseOrHidden() {
        Stream<String> secrets = IntStream.range(0, MANY)
                .boxed()
                .flatMap(number -> Stream.of(
                        LegibleSecret.ofLettersAndDigits(24),
                        LegibleSecret.ofCapitalsAndDigits(24),
                        Passwords.invent()));

        assertThat(secrets).allSatisfy(secret -> assertThat(secret).matches("[2-9A-HJ-NP-Za-km-z]+"));
    }

    @Test
    void whatIsTypedInAnyCaseHasNoSmallLetters() {
        assertThat(LegibleSecret.ofCapitalsAndDigits(MANY)).matches("[2-9A-HJ-NP-Z]{2000}");
    }

    @Test
    void aTemporaryPasswordHasMoreThan120Bits() {
        int alphabet = 57;

        assertThat(Passwords.invent().length() * Math.log(alphabet) / Math.log(2))
                .isGreaterThan(120);
        assertThat(Passwords.invent()).isNotEqualTo(Passwords.invent());
    }
}
