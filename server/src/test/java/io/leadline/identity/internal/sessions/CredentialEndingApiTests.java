package io.leadline.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else holds a link, a code and a session of a person, who then does what is to shut them out. */
@ApiTest
class CredentialEndingApiTests {
    private static final String NEW_PASSWORD = "a whole new password";
    private static final String STOLEN_PASSWORD = "chosen by the thief instead";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient nobody;
    private ApiClient person;
    private ApiClient elsewhere;
    private String link;
    private String code;

    @BeforeEach
    void aPersonWhoseCredentialsSomebodyElseHolds() {
        nobody = ApiClient.nobody(port);
        person = ApiClient.register(port);
        elsewhere = nobody.login(person.email(), ApiClient.PASSWORD);
        link = resetLink();
        code = codeOfProvider();
    }

    private String resetLink() {
        nobody.post("/password-reset/request", Map.of("email", person.email()));
        return Outbox.token(person.email(), 1);
    }

    /** As the server keeps one for a browser that came back from a provider. */
    private String codeOfProvider() {
        String text = SecretToken.next();
        jdbc.sql("INSERT INTO oidc_codes (code_hash, user_id, expires_at) VALUES (:hash, :user, '2999-01-01')")
                .param("hash", SecretToken.hash(text + ".a-browser"))
                .param("user", person.userId())
                .update();
        return text;
    }

    @Test
    void aCodeThatNothingHasEndedIsTraded() {
        assertThat(exchange().status()).isEqualTo(200);
        assertThat(exchange().code()).as("once").isEqualTo("invalid_oidc_code");
    }

    @Test
    void aNewPasswordEndsEverythingButTheSessionItWasChosenIn() {
        assertThat(change(NEW_PASSWORD).status()).isEqualTo(204);

        assertNothingElseLetsIn();
        assertThat(login(NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereElseEndsLinksAndCodesToo() {
        assertThat(person.delete("/auth/sessions").status()).isEqualTo(204);

        assertNothingElseLetsIn();
    }

    @Test
    void aSecondFactorThatBeginsOrEndsEndsThemToo() {
        Authenticator app = Authenticator.enable(person, clock);
        assertNothingElseLetsIn();

        clock.advance(Duration.ofSeconds(30));
        elsewhere = nobody.as(nobody.post("/auth/login", credentials(ApiClient.PASSWORD, app.code()))
                .json());
        code = codeOfProvider();
        clock.advance(Duration.ofSeconds(30));
        assertThat(person.post("/auth/2fa/disable", Map.of("password", ApiClient.PASSWORD, "otp", app.code()))
                        .status())
                .isEqualTo(204);
        assertNothingElseLetsIn();
    }

    @Test
    void aResetEndsCodesOfAProvider() {
        assertThat(reset(NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(exchange().code()).isEqualTo("invalid_oidc_code");
        assertThat(person.get("/auth/me").status()).isEqualTo(401);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void anErasedAccountIsNotEnteredByACodeOrALink() {
        ApiClient leaving = person;
        leaving.member(Role.ADMIN);
        assertThat(leaving.sendJson("DELETE", "/auth/me", "{\"password\": \"" + ApiClient.PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(exchange().code()).isEqualTo("invalid_oidc_code");
        assertThat(reset(STOLEN_PASSWORD).code()).isEqualTo("invalid_reset_token");
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void ofAChangeAndAResetAtOnceOneCounts() {
        List<Answer> answers = AtOnce.times(
                2, List.<Callable<Answer>>of(() -> change(NEW_PASSWORD), () -> reset(STOLEN_PASSWORD))::get);

        boolean changed = answers.get(0).status() == 204;
        boolean reset = answers.get(1).status() == 204;
        assertThat(changed).as("either, never both").isNotEqualTo(reset);
        assertThat(login(NEW_PASSWORD).status()).isEqualTo(changed ? 200 : 401);
        assertThat(login(STOLEN_PASSWORD).status()).isEqualTo(reset ? 200 : 401);
        assertThat(person.get("/auth/me").status()).isEqualTo(changed ? 200 : 401);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void noSignInWithTheOldPasswordOutlivesAChangeAtTheSameMoment() {
        List<Answer> answers = AtOnce.times(6, number -> switch (number) {
            case 0 -> () -> change(NEW_PASSWORD);
            case 1 -> this::exchange;
            default -> () -> login(ApiClient.PASSWORD);
        });

        assertThat(answers.getFirst().status()).isEqualTo(204);
        assertThat(answers.stream()
                        .skip(1)
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> nobody.as(answer.json()).get("/auth/me").status()))
                .as("whoever came in before is out again")
                .allMatch(status -> status == 401);
        assertThat(person.get("/auth/me").status()).isEqualTo(200);
    }

    private void assertNothingElseLetsIn() {
        assertThat(exchange().code()).isEqualTo("invalid_oidc_code");
        assertThat(reset(STOLEN_PASSWORD).code()).isEqualTo("invalid_reset_token");
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
        assertThat(nobody.post("/auth/refresh", Map.of("refresh_token", elsewhere.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(person.get("/auth/me").status()).isEqualTo(200);
    }

    private Answer change(String password) {
        return person.post(
                "/auth/change-password", Map.of("current_password", ApiClient.PASSWORD, "new_password", password));
    }

    private Answer reset(String password) {
        return nobody.post("/password-reset/reset", Map.of("token", link, "new_password", password));
    }

    private Answer exchange() {
        return nobody.post("/auth/oidc/exchange", Map.of("code", code), "Cookie", "leadline_oidc=a-browser");
    }

    private Answer login(String password) {
        return nobody.post("/auth/login", Map.of("email", person.email(), "password", password));
    }

    private Map<String, Object> credentials(String password, String otp) {
        return Map.of("email", person.email(), "password", password, "otp", otp);
    }
}
