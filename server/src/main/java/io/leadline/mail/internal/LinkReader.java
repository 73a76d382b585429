package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the link in mails that newcomers wait for. */
final class LinkReader {
    /** In a line of its own, as our mails have it: whatever somebody calls their tenant stands in a sentence. */
    private static final Pattern LINK = Pattern.compile("^(https?://\\S+#token=\\S+)\\s*$", Pattern.MULTILINE);

    private LinkReader() {}

    /** What a mail is about that holds such a link. */
    record Found(MailLinkKind kind, String email, String link) {}

    static Optional<Found> find(MimeMessage message) throws MessagingException, IOException {
        Optional<MailLinkKind> kind = MailLinkKind.of(message.getHeader(Mail.KIND_HEADER, null));
        if (kind.isEmpty() || !(message.getContent() instanceof String text)) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(text);
        return link.find() ? Optional.of(new Found(kind.get(), recipient(message), link.group(1))) : Optional.empty();
    }

    private static String recipient(MimeMessage message) throws MessagingException {
        return message.getAllRecipients()[0] instanceof InternetAddress address
                ? address.getAddress().replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "")
                : "";
    }
}
