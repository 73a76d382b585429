package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import io.leadline.platform.email.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail in the form mail servers take. A mail tried twice has the same Message-ID, so that readers can tell. */
record Messages(InternetAddress from) {
    /** Lets addresses, and with them headers, be UTF-8 (RFC 6532); only for mail that cannot be sent otherwise. */
    static final String ALLOW_UTF8 = "mail.mime.allowutf8";

    private static final Session PLAIN = session(false);
    private static final Session WITH_UTF8 = session(true);

    MimeMessage of(OutgoingMail outgoing, Mail mail) {
        try {
            MimeMessage message = new MimeMessage(mail.to().needsSmtpUtf8() ? WITH_UTF8 : PLAIN);
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setSentDate(Date.from(outgoing.createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader(Mail.KIND_HEADER, mail.kind().wireName());
            message.saveChanges();
            message.setHeader("Message-ID", id(outgoing));
            return message;
        } catch (MessagingException failure) {
            throw new MailPreparationException("The mail cannot be put into a message", failure);
        }
    }

    private static Session session(boolean utf8) {
        Properties properties = new Properties();
        properties.setProperty(ALLOW_UTF8, String.valueOf(utf8));
        return Session.getInstance(properties);
    }

    /** The normal form goes on the wire: its domain is what name servers know. */
    private static InternetAddress recipient(EmailAddress to) {
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(to.normal());
        return recipient;
    }

    private String id(OutgoingMail outgoing) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<%d.%d@%s>".formatted(outgoing.id(), outgoing.createdAt().toEpochMilli(), domain);
    }
}
