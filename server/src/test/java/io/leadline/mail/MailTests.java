package io.leadline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.email.EmailAddress;
import org.junit.jupiter.api.Test;

class MailTests {
    @Test
    void aSubjectIsOneLineOfBoundedLength() {
        Mail mail = new Mail(
                Mail.Kind.NOTICE,
                EmailAddress.of("ada@example.com"),
                "Join\r\nBcc: all@example.com\u2028X: y" + "x".repeat(500),
                "text");

        assertThat(mail.subject()).startsWith("Join Bcc: all@example.com X: yx").hasSize(200);
    }
}
