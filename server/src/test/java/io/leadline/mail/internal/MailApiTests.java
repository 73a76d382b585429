package io.leadline.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The whole server with a mail server, which is away at first. */
@ApiTest
class MailApiTests {
    private static final GreenMail SERVER = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private OutgoingMailRepository mails;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add(
                "spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
        properties.add("leadline.base-url", () -> "https://leadline.example.org");
    }

    @AfterAll
    void stopTheServer() {
        SERVER.stop();
    }

    @Test
    void aRequestDoesNotWaitForTheMailServerAndItsMailArrivesOnceThatIsBack() throws Exception {
        ApiClient person = ApiClient.register(port);

        assertThat(person.post("/password-reset/request", Map.of("email", person.email()))
                        .status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.count("waiting") == 2
                        && mails.due(clock.instant(), 0, 1).isEmpty());
        SERVER.start();
        clock.advance(Duration.ofMinutes(3));
        WorkNow.sweep(delivery);
        assertThat(SERVER.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(
                        received -> assertThat(received.getAllRecipients()[0]).hasToString(person.email()));
        assertThat(SERVER.getReceivedMessages()[0].getContent().toString())
                .contains("https://leadline.example.org/verify-email#token=");
        assertThat(SERVER.getReceivedMessages()[1].getContent().toString())
                .contains("https://leadline.example.org/reset-password#token=");
        assertThat(mails.count("waiting")).isZero();
    }
}
