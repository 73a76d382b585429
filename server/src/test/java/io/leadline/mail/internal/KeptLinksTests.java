package io.leadline.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLinksTests {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private KeptLinks links() {
        return new KeptLinks(folder, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(7));
    }

    private void keep(int number, Instant at, @Nullable String kind, String text) throws IOException {
        String header = kind == null ? "" : "X-Leadline-Kind: " + kind + "\r\n";
        Files.writeString(
                folder.resolve(NAME.format(at) + "-" + number + ".eml"),
                "From: Leadline <leadline@localhost>\r\nTo: p" + number + "@example.com\r\nSubject: Hello\r\nDate: "
                        + DATE.format(at) + "\r\n" + header
                        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                        + text.replace("\n", "\r\n"));
    }

    private static String letter(int number) {
        return "Hello,\n\nfollow this:\n\nhttp://localhost:8080/accept-invitation#token=t." + number + "\n\nBye\n";
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        KeptLinks.Portion none =
                new KeptLinks(folder.resolve("none"), Clock.systemUTC(), Duration.ofDays(7)).newest(null, 10);

        assertThat(none.links()).isEmpty();
        assertThat(none.next()).isNull();
    }

    @Test
    void newcomersLinksAreThereAndNoOthers() throws IOException {
        keep(1, NOW.minusSeconds(50), "invitation", letter(1));
        keep(2, NOW.minusSeconds(40), "verification", letter(2));
        keep(3, NOW.minusSeconds(30), "reset", letter(3));
        keep(4, NOW.minusSeconds(20), null, letter(4));
        keep(5, NOW.minusSeconds(10), "notice", letter(5));
        keep(6, NOW.minusSeconds(5), "invitation", "There is no link in this one.");
        Files.writeString(folder.resolve("20260309-115959-000-7.eml"), "not a mail");
        Files.createDirectory(folder.resolve("20260309-115959-000-8.eml"));

        assertThat(links().newest(null, 10).links())
                .extracting(MailLinkView::kind, MailLinkView::email, MailLinkView::link)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MailLinkKind.VERIFICATION,
                                "p2@example.com",
                                "http://localhost:8080/accept-invitation#token=t.2"),
                        org.assertj.core.groups.Tuple.tuple(
                                MailLinkKind.INVITATION,
                                "p1@example.com",
                                "http://localhost:8080/accept-invitation#token=t.1"));
    }

    @Test
    void aLinkThatCannotWorkAnyMoreIsLeftOut() throws IOException {
        keep(1, NOW.minus(Duration.ofDays(7)), "invitation", letter(1));
        keep(2, NOW.minus(Duration.ofDays(6)), "invitation", letter(2));

        assertThat(links().newest(null, 10).links())
                .extracting(MailLinkView::email)
                .containsExactly("p2@example.com");
    }

    /** A tenant may be called anything, but what it is called stands in a sentence. */
    @Test
    void aNameIsNeverTakenForTheLink() throws IOException {
        keep(
                1,
                NOW.minusSeconds(9),
                "invitation",
                "You are invited to join http://evil.example/#token=x on Leadline.\n\nhttps://leads.example/a#token=t.1\n");

        assertThat(links().newest(null, 10).links())
                .extracting(MailLinkView::link)
                .containsExactly("https://leads.example/a#token=t.1");
    }

    @Test
    void pagesHoldEachLinkOnceHoweverManyOtherMailsThereAre() throws IOException {
        for (int i = 0; i < 1100; i++) {
            keep(i, NOW.minusSeconds(i + 1), i % 100 == 0 ? "invitation" : "notice", letter(i));
        }
        List<String> seen = new ArrayList<>();
        int pages = 0;
        String before = null;
        do {
            KeptLinks.Portion portion = links().newest(before, 4);
            portion.links().forEach(link -> seen.add(link.email()));
            before = portion.next();
            pages++;
        } while (before != null && pages < 20);

        assertThat(pages).isLessThan(20);
        assertThat(seen)
                .containsExactly(java.util.stream.IntStream.rangeClosed(0, 10)
                        .mapToObj(i -> "p" + i * 100 + "@example.com")
                        .toArray(String[]::new));
    }
}
