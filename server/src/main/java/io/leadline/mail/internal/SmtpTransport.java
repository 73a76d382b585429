package io.leadline.mail.internal;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mail to the server that {@code spring.mail.host} names. An address whose local part is not ASCII needs SMTPUTF8 of it
 * (RFC 6531); everything else is sent as ever, so that servers without it are no worse off.
 */
final class SmtpTransport implements MailTransport {
    private final JavaMailSender plain;
    private final JavaMailSender international;

    SmtpTransport(JavaMailSender server) {
        this.plain = server;
        this.international = server instanceof JavaMailSenderImpl settings ? withUtf8(settings) : server;
    }

    private static JavaMailSenderImpl withUtf8(JavaMailSenderImpl server) {
        JavaMailSenderImpl copy = new JavaMailSenderImpl();
        copy.setProtocol(server.getProtocol());
        copy.setHost(server.getHost());
        copy.setPort(server.getPort());
        copy.setUsername(server.getUsername());
        copy.setPassword(server.getPassword());
        copy.getJavaMailProperties().putAll(server.getJavaMailProperties());
        copy.getJavaMailProperties().setProperty(Messages.ALLOW_UTF8, "true");
        return copy;
    }

    @Override
    public void deliver(OutgoingMail mail, MimeMessage message) {
        (mail.recipient().needsSmtpUtf8() ? international : plain).send(message);
    }
}
