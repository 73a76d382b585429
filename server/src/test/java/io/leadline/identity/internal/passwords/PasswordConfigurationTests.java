package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordConfigurationTests {
    private final PasswordEncoder encoder = new PasswordConfiguration().passwordEncoder();

    @Test
    void aHashCosts16MebibytesAndTwoPasses() {
        assertThat(encoder.encode("correct horse battery")).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void aHashMadeAtAnotherCostMatches() {
        String cheap = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("correct horse battery");

        assertThat(encoder.matches("correct horse battery", cheap)).isTrue();
        assertThat(encoder.matches("wrong horse battery", cheap)).isFalse();
    }
}
