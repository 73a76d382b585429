package io.leadline.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail that the server of {@link ApiTest} wrote into its folder. */
public final class Outbox {
    private static final Path FOLDER = Path.of("target/test-data/outbox");
    private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private Outbox() {}

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

    /** All mail to the address, oldest first, once there are so many. */
    public static List<Letter> await(String address, int mails) {
        return org.awaitility.Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(address), letters -> letters.size() >= mails);
    }

    /** The mail to the address that has been written by now. */
    public static List<Letter> to(String address) {
        if (!Files.exists(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Letter> letters = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                read(file, address, letters);
            }
            return letters;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(Path file, String address, List<Letter> letters) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            if (message.getAllRecipients()[0].toString().equalsIgnoreCase(address)) {
                letters.add(
                        new Letter(message.getSubject(), message.getContent().toString()));
            }
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
