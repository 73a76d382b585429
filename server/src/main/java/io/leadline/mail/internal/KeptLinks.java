package io.leadline.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The links in the mails of a folder, newest first. The name of a file begins with its time, so names are the order and the key
 * of a page.
 *
 * @param lifetime how long a link can work at most; older ones are of no use to anybody
 */
record KeptLinks(Path folder, Clock clock, Duration lifetime) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLinks.class);

    /** Mails looked into for one page: the rest of the folder is the next page's. */
    private static final int MOST_READ = 500;

    private static final String MAIL = "*.eml";

    /** @param next the last file looked at; null when there are no more */
    record Portion(List<MailLinkView> links, @Nullable String next) {}

    /** @param before the last file seen, or null to begin with the newest */
    Portion newest(@Nullable String before, int limit) {
        List<String> names = names(before);
        List<MailLinkView> links = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<MailLinkView> link = read(name);
            link.filter(one -> one.sentAt().isAfter(clock.instant().minus(lifetime)))
                    .ifPresent(links::add);
            boolean more = i + 1 < names.size() || names.size() == MOST_READ;
            if (links.size() == limit || i + 1 == names.size()) {
                return new Portion(links, more ? name : null);
            }
        }
        return new Portion(links, null);
    }

    /** The newest names before the given one, newest first. */
    private List<String> names(@Nullable String before) {
        PriorityQueue<String> newest = new PriorityQueue<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, MAIL)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (before == null || name.compareTo(before) < 0) {
                    newest.add(name);
                    if (newest.size() > MOST_READ) {
                        newest.poll();
                    }
                }
            }
        } catch (NoSuchFileException noMailYet) {
            return List.of();
        } catch (DirectoryIteratorException failure) {
            throw new UncheckedIOException("Cannot list " + folder, failure.getCause());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + folder, failure);
        }
        return newest.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private Optional<MailLinkView> read(String name) {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            Instant sentAt = message.getSentDate() == null
                    ? Files.getLastModifiedTime(file).toInstant()
                    : message.getSentDate().toInstant();
            return LinkReader.find(message)
                    .map(found -> new MailLinkView(
                            name.substring(0, name.length() - ".eml".length()),
                            found.kind(),
                            found.email(),
                            found.link(),
                            sentAt));
        } catch (IOException | MessagingException unreadable) {
            LOG.warn("The mail {} cannot be read, so its link is not shown: {}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
