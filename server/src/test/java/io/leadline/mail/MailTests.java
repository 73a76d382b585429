package io.leadline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests {
    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ada+work@mail.example.com", "o'brien@example.com", "admin@leadline"})
    void anOrdinaryAddressIsOne(String address) {
        assertThat(new Mail(address, "Hello", "text").to()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example.com,bob@example.com",
                "ada@example.com\r\nBcc: bob@example.com",
                "ada@example.com\n",
                "Ada <ada@example.com>",
                "ada @example.com",
                "\"a b\"@example.com",
                "ada@exa\u0000mple.com",
                "ada@example.com\u2028",
            })
    void anythingElseIsRefused(String address) {
        assertThat(Mail.isAddress(address)).isFalse();
        assertThatThrownBy(() -> new Mail(address, "Hello", "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubjectIsOneLineOfBoundedLength() {
        Mail mail = new Mail("ada@example.com", "Join\r\nBcc: all@example.com\u2028X: y" + "x".repeat(500), "text");

        assertThat(mail.subject()).startsWith("Join Bcc: all@example.com X: yx").hasSize(200);
    }
}
