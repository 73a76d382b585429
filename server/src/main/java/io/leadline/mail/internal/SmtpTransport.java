package io.leadline.mail.internal;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mail to the server that {@code spring.mail.host} names. */
record SmtpTransport(JavaMailSender server) implements MailTransport {
    @Override
    public void deliver(OutgoingMail mail, MimeMessage message) {
        server.send(message);
    }
}
