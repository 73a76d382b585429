package io.leadline.mail.internal;

import io.leadline.platform.erasure.Mentions;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;

/** Writes mail into a folder that only its owner may read: for trying Leadline out where there is no mail server. */
record FileTransport(Path folder) implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(FileTransport.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** One for all: making a session looks for providers through the whole class path, file after file. */
    private static final Session READING = Session.getInstance(new Properties());

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

    /** The name of a file begins with its time. */
    @Override
    public void removeBefore(Instant limit) {
        String first = NAME.format(limit);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path file : files) {
                if (String.valueOf(file.getFileName()).compareTo(first) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException noMailYet) {
            LOG.trace("Nothing to remove from {}", folder);
        } catch (DirectoryIteratorException failure) {
            throw new UncheckedIOException("Cannot list " + folder, failure.getCause());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot clean up " + folder, failure);
        }
    }

    @Override
    public void forget(Mentions mentions) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (names(file, mentions)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look through " + folder, failure);
        }
    }

    private static boolean names(Path file, Mentions mentions) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(READING, in);
            return mentions.isIn(String.valueOf(message.getSubject()))
                    || mentions.isIn(Arrays.toString(message.getAllRecipients()))
                    || mentions.isIn(String.valueOf(message.getContent()));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (MessagingException unreadable) {
            return mentions.isIn(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
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
