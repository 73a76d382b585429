package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Outbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever somebody chooses a password, the same ones are refused. */
@ApiTest
class WeakPasswordApiTests {
    @LocalServerPort
    private int port;

    @Test
    void registering() {
        String email = ApiClient.address();
        for (String weak : new String[] {"password123", "Northwind1!", "Grace-Hopper", "qwertyuiop12"}) {
            Answer refused = ApiClient.nobody(port)
                    .post(
                            "/auth/register",
                            Map.of(
                                    "tenant_name",
                                    "Northwind",
                                    "email",
                                    email,
                                    "password",
                                    weak,
                                    "first_name",
                                    "Grace",
                                    "last_name",
                                    "Hopper"));
            assertWeak(refused, "password", weak);
        }
        assertThat(ApiClient.register(port, email).userId())
                .as("nothing was made")
                .isPositive();
    }

    @Test
    void changingAndResetting() {
        ApiClient person = ApiClient.register(port);

        assertWeak(
                person.post(
                        "/auth/change-password",
                        Map.of("current_password", ApiClient.PASSWORD, "new_password", "iloveyou12")),
                "new_password",
                "iloveyou12");

        ApiClient.nobody(port).post("/password-reset/request", Map.of("email", person.email()));
        String token = Outbox.token(person.email(), 1);
        assertWeak(reset(token, "Summer2026!"), "new_password", "Summer2026!");
        assertThat(reset(token, "a whole new password").status())
                .as("a link is not used up by a password that is refused")
                .isEqualTo(204);
    }

    @Test
    void acceptingAnInvitation() {
        ApiClient admin = ApiClient.register(port);
        String email = "guest-" + ApiClient.address();
        admin.post("/tenant/invitations", Map.of("email", email, "role", "agent"));
        String token = Outbox.token(email, 1);

        assertWeak(
                ApiClient.nobody(port)
                        .post("/invitations/accept", Map.of("token", token, "password", "trustno1trustno1")),
                "password",
                "trustno1");
        assertThat(ApiClient.nobody(port)
                        .post("/invitations/accept", Map.of("token", token, "password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    private Answer reset(String token, String password) {
        return ApiClient.nobody(port).post("/password-reset/reset", Map.of("token", token, "new_password", password));
    }

    private static void assertWeak(Answer refused, String field, String password) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("weak_password");
        assertThat(refused.body()).doesNotContain(password);
    }
}
