package io.leadline.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadline.mail.Mail;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.secrets.SecretBox;
import io.leadline.platform.secrets.SecretFiles;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestDatabase;
import io.leadline.testing.WorkNow;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.TestSocketUtils;

/** A real mail server, which may be away, and a real database. */
class MailDeliveryTests {
    private static final MailProperties PROPERTIES = new MailProperties(
            "Leadline <no-reply@example.org>", Duration.ofSeconds(30), 4, Duration.ofMinutes(2), Duration.ofDays(30));

    private final MutableClock clock = new MutableClock();
    private final GreenMail server = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    private JdbcClient jdbc;
    private OutgoingMailRepository mails;
    private MailDelivery delivery;

    @BeforeEach
    void aDatabase() throws Exception {
        TestDatabase database = TestDatabase.create();
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(database.url(), database.username(), database.password());
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/mail/V1__outgoing_mails.sql"),
                        new ClassPathResource("db/migration/mail/V2__kinds.sql"))
                .execute(dataSource);
        jdbc = JdbcClient.create(dataSource);
        mails = new OutgoingMailRepository(jdbc, SecretBox.load(new SecretFiles(folder.resolve("secrets")), "key"));
        delivery = delivery(smtp());
        clock.stop();
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    private SmtpTransport smtp() {
        return smtp(server.getSmtp().getServerSetup().getPort());
    }

    private static SmtpTransport smtp(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new SmtpTransport(sender);
    }

    private MailDelivery delivery(MailTransport transport) throws Exception {
        return new MailDelivery(
                mails,
                transport,
                new Messages(new InternetAddress(PROPERTIES.from(), true)),
                PROPERTIES,
                new MailMetrics(new SimpleMeterRegistry()),
                clock);
    }

    private void send(String address, String subject, String text) {
        mails.insert(new Mail(Mail.Kind.NOTICE, EmailAddress.of(address), subject, text), clock.instant());
    }

    @Test
    void aMailReachesItsReaderAsItWasWritten() throws Exception {
        server.start();
        send("ada@example.com", "Grüße\r\nBcc: all@example.com", "Schöne Grüße\nvon uns\n");

        WorkNow.sweep(delivery);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Grüße Bcc: all@example.com");
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.com");
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getFrom()[0]).hasToString("Leadline <no-reply@example.org>");
        assertThat(received[0].getContent().toString().replace("\r", "").strip())
                .isEqualTo("Schöne Grüße\nvon uns");
        assertThat(rows()).isZero();
    }

    @Test
    void anInternationalDomainIsNamedAsNameServersKnowIt() throws Exception {
        server.start();
        send("Anna@MÜLLER.example", "Hello", "text");

        WorkNow.sweep(delivery);

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("To")).containsExactly("anna@xn--mller-kva.example");
        assertThat(received.getHeader(Mail.KIND_HEADER)).containsExactly("notice");
        assertThat(rows()).isZero();
    }

    @Test
    void anInternationalLocalPartIsSentAsUtf8() throws Exception {
        try (Utf8Server international = Utf8Server.start()) {
            delivery = delivery(smtp(international.port()));
            send("jörg@müller.example", "Grüße", "text");
            send("ada@example.com", "Grüße", "text");

            WorkNow.sweep(delivery);

            assertThat(international.commands())
                    .containsSubsequence(
                            "MAIL FROM:<no-reply@example.org> SMTPUTF8", "RCPT TO:<jörg@xn--mller-kva.example>")
                    .containsSubsequence("MAIL FROM:<no-reply@example.org>", "RCPT TO:<ada@example.com>");
        }
        assertThat(rows()).isZero();
    }

    @Test
    void aMailIsSentOnceTheServerIsBack() {
        send("ada@example.com", "Hello", "text");

        WorkNow.sweep(delivery);
        assertThat(lastError()).isNotBlank();
        server.start();
        WorkNow.sweep(delivery);
        assertThat(server.getReceivedMessages())
                .as("not before its pause is over")
                .isEmpty();
        clock.advance(Duration.ofSeconds(30));
        WorkNow.sweep(delivery);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void pausesGrowAndAMailThatIsGivenUpStaysToBeSeenForAMonth() {
        send("ada@example.com", "Hello", "text");
        for (int seconds : List.of(30, 60, 120)) {
            WorkNow.sweep(delivery);
            assertThat(mails.due(clock.instant().plusSeconds(seconds - 1), 0, 1))
                    .isEmpty();
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(mails.due(clock.instant(), 0, 1)).isNotEmpty();
        }

        WorkNow.sweep(delivery);

        assertThat(mails.count("failed")).isOne();
        assertThat(lastError()).isNotBlank();
        clock.advance(Duration.ofDays(29));
        delivery.removeOld();
        assertThat(rows()).isOne();
        clock.advance(Duration.ofDays(2));
        delivery.removeOld();
        assertThat(rows()).isZero();
    }

    @Test
    void aReplicaThatDiedWithAMailInHandLosesNone() {
        server.start();
        send("ada@example.com", "Hello", "text");
        OutgoingMail taken = mails.findDue(mails.due(clock.instant(), 0, 1).getFirst(), clock.instant())
                .orElseThrow();
        assertThat(mails.claim(taken, clock.instant().plus(PROPERTIES.lease()))).isTrue();

        WorkNow.sweep(delivery);
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(PROPERTIES.lease());
        WorkNow.sweep(delivery);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void replicasAtOnceSendEachMailOnce() throws Exception {
        server.start();
        for (int i = 0; i < 12; i++) {
            send("reader" + i + "@example.com", "Hello", "text");
        }
        List<MailDelivery> replicas = List.of(delivery(smtp()), delivery(smtp()), delivery(smtp()));

        AtOnce.times(3, number -> () -> {
            WorkNow.sweep(replicas.get(number));
            return number;
        });

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getAllRecipients()[0].toString())
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(rows()).isZero();
    }

    @Test
    void oneMailThatCannotBeReadDoesNotHoldUpTheOthers() {
        server.start();
        send("ada@example.com", "Hello", "text");
        jdbc.sql("UPDATE outgoing_mails SET body = 'damaged'").update();
        send("grace@example.com", "Hello", "text");

        WorkNow.sweep(delivery);

        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getAllRecipients()[0]).hasToString("grace@example.com"));
    }

    @Test
    void aServerThatIsAwayIsNotAskedForEveryMail() {
        for (int i = 0; i < 10; i++) {
            send("reader" + i + "@example.com", "Hello", "text");
        }

        WorkNow.sweep(delivery);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM outgoing_mails WHERE attempts > 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theTextIsNotReadableInTheDatabase() {
        send("ada@example.com", "Hello", "https://example.org/reset-password#token=abc");

        byte[] body = jdbc.sql("SELECT body FROM outgoing_mails")
                .query((row, number) -> row.getBytes("body"))
                .single();
        assertThat(new String(body, StandardCharsets.ISO_8859_1)).doesNotContain("token", "example");
    }

    @Test
    void withoutAServerMailGoesIntoFilesOfTheOwnerAlone() throws Exception {
        Path outbox = folder.resolve("outbox");
        send("ada@example.com", "Hello", "Choose it here: https://example.org/reset-password#token=abc\n");

        WorkNow.sweep(delivery(new FileTransport(outbox)));

        Path file = onlyFile(outbox);
        assertThat(file.getFileName().toString()).endsWith(".eml");
        assertThat(Files.readString(file))
                .contains("To: ada@example.com", "Subject: Hello", "https://example.org/reset-password#token=abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox)))
                .isEqualTo("rwx------");
        assertThat(rows()).isZero();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM outgoing_mails").query(Long.class).single();
    }

    private String lastError() {
        return jdbc.sql("SELECT last_error FROM outgoing_mails")
                .query(String.class)
                .single();
    }
}
