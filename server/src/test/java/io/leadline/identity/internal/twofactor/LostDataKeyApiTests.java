package io.leadline.identity.internal.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor whose secret was sealed with a key that is no longer there. */
@ApiTest
class LostDataKeyApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private ApiClient agent;
    private Authenticator app;

    @BeforeEach
    void anAgentWhoseSecretDoesNotOpen() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        app = Authenticator.enable(agent, clock);
        clock.advance(Duration.ofMinutes(1));
        jdbc.sql("UPDATE second_factors SET secret = REVERSE(secret) WHERE user_id = :user")
                .param("user", agent.userId())
                .update();
    }

    @Test
    void aCodeIsAnsweredWithWhatToDo() {
        Answer refused = login(app.code());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("second_factor_unreadable");
        assertThat(refused.json().path("detail").asString()).contains("recovery code", "data-key");
    }

    @Test
    void aRecoveryCodeStillWorks() {
        assertThat(login(app.recoveryCodes().getFirst()).status()).isEqualTo(200);
        assertThat(login("not-one-of-mine").code()).isEqualTo("invalid_otp");
    }

    @Test
    void anAdminCanTakeItAwayAndThePersonCanGiveItUp() {
        String password = ApiClient.PASSWORD;
        assertThat(agent.post(
                                "/auth/2fa/disable",
                                Map.of(
                                        "password",
                                        password,
                                        "otp",
                                        app.recoveryCodes().get(1)))
                        .status())
                .isEqualTo(204);
        anAgentWhoseSecretDoesNotOpen();

        assertThat(admin.delete("/tenant/members/" + agent.userId() + "/2fa").status())
                .isEqualTo(204);
        assertThat(ApiClient.nobody(port)
                        .login(agent.email(), password)
                        .get("/leads")
                        .status())
                .isEqualTo(200);
    }

    private Answer login(String otp) {
        return ApiClient.nobody(port)
                .post("/auth/login", Map.of("email", agent.email(), "password", ApiClient.PASSWORD, "otp", otp));
    }
}
