package io.leadline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A server on which nobody registers. */
@ApiTest
@TestPropertySource(
        properties = {
            "leadline.registration.enabled=false",
            "leadline.admin.email=closed-server@leadline.test",
            "spring.mail.host=mail.example.com"
        })
class RegistrationApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aStrangerIsRefusedAndNothingIsMade() {
        String email = ApiClient.address();
        Answer refused = ApiClient.nobody(port).post("/auth/register", ApiClient.registration(email));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("registration_closed");
        assertThat(refused.json().path("detail").asString()).contains("invitation");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM users WHERE email = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFirstAdminIsThereAndAddsPeople() {
        ApiClient admin = ApiClient.nobody(port).login("closed-server@leadline.test", ApiClient.PASSWORD);

        Answer added = admin.post("/tenant/members", Map.of("email", ApiClient.address(), "role", "agent"));

        assertThat(added.status()).isEqualTo(201);
    }

    @Test
    void theSignInPageLearnsOfIt() {
        Answer settings = ApiClient.nobody(port).get("/auth/settings");

        assertThat(settings.status()).isEqualTo(200);
        assertThat(settings.json().path("registration_enabled").asBoolean(true)).isFalse();
        assertThat(settings.json().path("password_min_length").asInt()).isEqualTo(8);
        assertThat(settings.json().path("mail_configured").asBoolean(false)).isTrue();
    }
}
