package io.leadline.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;

/** Writes mail into a folder that only its owner may read: for trying Leadline out where there is no mail server. */
record FileTransport(Path folder) implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(FileTransport.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    @Override
    public void deliver(OutgoingMail mail, MimeMessage message) {
        Path file = folder.resolve(NAME.format(mail.createdAt()) + "-" + mail.id() + ".eml");
        try {
            write(message, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        } catch (MessagingException failure) {
            throw new MailSendException("Cannot write " + file, failure);
        }
        tell(message, file);
    }

    /** A newcomer waits for the link, and whoever runs the server reads its log. */
    private static void tell(MimeMessage message, Path file) {
        try {
            Optional<LinkReader.Found> found = LinkReader.find(message);
            if (found.isPresent()) {
                LOG.info(
                        "No mail server is set: {} {} is {}",
                        found.get().kind().words(),
                        found.get().email(),
                        found.get().link());
                return;
            }
        } catch (IOException | MessagingException unreadable) {
            LOG.debug("The mail that was just written cannot be read", unreadable);
        }
        LOG.info("No mail server is set (spring.mail.host), so a mail was written to {}", file);
    }

    private void write(MimeMessage message, Path file) throws IOException, MessagingException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                folder,
                "mail-",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            message.writeTo(out);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
