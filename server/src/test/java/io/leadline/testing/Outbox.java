package io.leadline.testing;

import io.leadline.mail.Mail;
import io.leadline.platform.email.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The mail that the server of {@link ApiTest} wrote into its folder. */
public final class Outbox {
    private static final Path FOLDER = TestFolder.PATH.resolve("outbox");
    private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");
    private static final String VERIFICATION = Mail.Kind.VERIFICATION.wireName();
    /** Every test has people registered and mailed to: each mail is read once. */
    private static final Map<Path, Received> READ = new ConcurrentHashMap<>();

    private static final Session READING = session();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private Outbox() {}

    private static Session session() {
        // Else each mail has it looked for through the whole class path, twice.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    private record Received(String to, String kind, Letter letter) {}

    /** A mail as its reader sees it. */
    public record Letter(String subject, String text) {
        /** The token in the link. */
        public String token() {
            Matcher link = TOKEN.matcher(text);
            if (!link.find()) {
                throw new AssertionError("There is no link in " + text);
            }
            return link.group(1);
        }
    }

    /** The token in the latest mail to the address, once there are so many of them. */
    public static String token(String address, int mails) {
        return await(address, mails).getLast().token();
    }

    /** All mail to the address, oldest first, once there are so many; those to verify it are apart. */
    public static List<Letter> await(String address, int mails) {
        return await(() -> to(address), mails);
    }

    /** The token in the latest mail to verify the address, once there are so many of them. */
    public static String verification(String address, int mails) {
        return await(() -> letters(address, VERIFICATION::equals), mails)
                .getLast()
                .token();
    }

    /** Waits until the mail to verify the address has been removed from the folder. */
    public static void awaitNoVerification(String address) {
        org.awaitility.Awaitility.await()
                .atMost(LONGEST_WAIT)
                .until(() -> letters(address, VERIFICATION::equals).isEmpty());
    }

    private static List<Letter> await(Callable<List<Letter>> letters, int mails) {
        return org.awaitility.Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(50))
                .until(letters, found -> found.size() >= mails);
    }

    /** The mail to the address that has been written by now, but for what verifies it. */
    public static List<Letter> to(String address) {
        return letters(address, kind -> !VERIFICATION.equals(kind));
    }

    private static List<Letter> letters(String address, Predicate<String> kinds) {
        if (!Files.exists(FOLDER)) {
            return List.of();
        }
        String normal = EmailAddress.of(address).normal();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(one -> one.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> READ.computeIfAbsent(file, Outbox::read))
                    .filter(mail -> mail.to().equals(normal) && kinds.test(mail.kind()))
                    .map(Received::letter)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Received read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(READING, in);
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getHeader(Mail.KIND_HEADER)[0],
                    new Letter(message.getSubject(), message.getContent().toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
