package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail in the form mail servers take. A mail tried twice has the same Message-ID, so that readers can tell. */
record Messages(InternetAddress from) {
    MimeMessage of(OutgoingMail outgoing, Mail mail) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setSentDate(java.util.Date.from(outgoing.createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", id(outgoing));
            return message;
        } catch (MessagingException failure) {
            throw new MailPreparationException("The mail cannot be put into a message", failure);
        }
    }

    private String id(OutgoingMail outgoing) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<%d.%d@%s>".formatted(outgoing.id(), outgoing.createdAt().toEpochMilli(), domain);
    }
}
