package io.leadline.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.mail.Mail;
import io.leadline.platform.email.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FileTransportTests {
    private static final String LINK = "http://localhost:8080/page#token=t.secret";

    @TempDir
    private Path folder;

    private void deliver(@Nullable String kind) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("grace@example.com"));
        message.setSubject("Hello");
        message.setText("Hello,\n\nfollow this:\n\n" + LINK + "\n\nBye\n", "UTF-8");
        if (kind != null) {
            message.setHeader("X-Leadline-Kind", kind);
        }
        message.saveChanges();
        new FileTransport(folder)
                .deliver(
                        new OutgoingMail(
                                7,
                                Mail.Kind.NOTICE,
                                EmailAddress.of("grace@example.com"),
                                "Hello",
                                0,
                                Instant.parse("2026-03-02T14:05:11Z")),
                        message);
    }

    @Test
    void theFolderKeepsNothingForEver() throws Exception {
        deliver("notice");
        FileTransport transport = new FileTransport(folder);

        transport.removeBefore(Instant.parse("2026-03-02T14:05:11Z"));
        assertThat(folder).isNotEmptyDirectory();
        transport.removeBefore(Instant.parse("2026-03-02T14:05:12Z"));
        assertThat(folder).isEmptyDirectory();
        new FileTransport(folder.resolve("not there yet")).removeBefore(Instant.EPOCH);
    }

    @Test
    void aLinkANewcomerWaitsForIsOneLineOfTheLog(CapturedOutput output) throws Exception {
        deliver("invitation");
        deliver("verification");

        assertThat(output.getAll().lines().filter(line -> line.contains(LINK)))
                .hasSize(2)
                .allMatch(line -> line.contains("No mail server is set: ") && line.contains("grace@example.com"));
    }

    @Test
    void aLinkThatOpensAnAccountIsInNoLog(CapturedOutput output) throws Exception {
        for (String kind : List.of("reset", "notice", "INVITATION", "invitation, reset")) {
            deliver(kind);
        }
        deliver(null);

        assertThat(output)
                .doesNotContain("token=")
                .doesNotContain("grace@example.com")
                .contains(".eml");
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        deliver("invitation");

        assertThat(permissions(folder.resolve("20260302-140511-000-7.eml"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
