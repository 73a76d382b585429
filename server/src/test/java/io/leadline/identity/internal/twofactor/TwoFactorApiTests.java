package io.leadline.identity.internal.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class TwoFactorApiTests {
    private static final Duration STEP = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient nobody;
    private ApiClient person;

    @BeforeEach
    void aPerson() {
        nobody = ApiClient.nobody(port);
        person = ApiClient.register(port);
        clock.stop();
    }

    @Test
    void settingUpNeedsThePasswordAndChangesNothingYet() {
        Answer wrong = person.post("/auth/2fa/setup", Map.of("password", "not this one"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("wrong_password");

        Authenticator.setUp(person, clock);

        assertThat(login().status()).isEqualTo(200);
        assertThat(isEnabled()).isFalse();
    }

    @Test
    void aSignInAsksForACodeOnceTheSecondFactorIsOn() {
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(STEP);

        Answer without = login();
        Answer wrong = login(app.wrongCode());
        Answer right = login(app.code());

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.code()).isEqualTo("otp_required");
        assertThat(login("").code()).isEqualTo("otp_required");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("invalid_otp");
        assertThat(right.status()).isEqualTo(200);
        assertThat(nobody.as(right.json()).get("/leads").status()).isEqualTo(200);
        assertThat(isEnabled()).isTrue();
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheSecondFactor() {
        Authenticator.enable(person, clock);

        Answer refused = nobody.post("/auth/login", Map.of("email", person.email(), "password", "not this one"));

        assertThat(refused.code()).isEqualTo("invalid_credentials");
    }

    @Test
    void aCodeWorksOnceAndNoneBeforeIt() {
        Authenticator app = Authenticator.enable(person, clock);

        assertThat(login(app.code()).code()).as("the code that enabled it").isEqualTo("invalid_otp");
        clock.advance(STEP);
        assertThat(login(app.code()).status()).isEqualTo(200);
        assertThat(login(app.code()).code()).isEqualTo("invalid_otp");
        assertThat(login(app.code(-1)).code()).isEqualTo("invalid_otp");
        assertThat(login(app.code(1)).status()).as("a phone that is fast").isEqualTo(200);
    }

    @Test
    void ofManySignInsAtOnceWithOneCodeOneSucceeds() {
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(STEP);
        String code = app.code();

        List<Answer> answers = AtOnce.times(4, () -> login(code));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401, 401, 401);
    }

    @Test
    void aRecoveryCodeWorksInPlaceOfACodeOnce() {
        Authenticator app = Authenticator.enable(person, clock);
        String code = app.recoveryCodes().getFirst();

        assertThat(app.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(login(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(login(code).code()).isEqualTo("invalid_otp");
        assertThat(login(app.recoveryCodes().get(1)).status()).isEqualTo(200);
    }

    @Test
    void ofManySignInsAtOnceWithOneRecoveryCodeOneSucceeds() {
        Authenticator app = Authenticator.enable(person, clock);
        for (String code : app.recoveryCodes().subList(0, 3)) {
            List<Answer> answers = AtOnce.times(3, () -> login(code));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401, 401);
        }
    }

    @Test
    void recoveryCodesOfOthersAreWorthNothing() {
        Authenticator.enable(person, clock);
        Authenticator other = Authenticator.enable(ApiClient.register(port), clock);

        assertThat(login(other.recoveryCodes().getFirst()).code()).isEqualTo("invalid_otp");
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(STEP);

        Answer replaced = person.post("/auth/2fa/recovery-codes", confirmed(app.code()));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("recovery_codes").size()).isEqualTo(10);
        assertThat(login(app.recoveryCodes().getFirst()).code()).isEqualTo("invalid_otp");
        assertThat(login(replaced.json().path("recovery_codes").path(9).asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void turningItOffNeedsPasswordAndCode() {
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(STEP);

        assertThat(person.post("/auth/2fa/disable", confirmed(app.wrongCode())).code())
                .isEqualTo("wrong_otp");
        assertThat(person.post("/auth/2fa/disable", Map.of("password", "not this one", "otp", app.code()))
                        .code())
                .isEqualTo("wrong_password");
        assertThat(isEnabled()).isTrue();
        assertThat(person.post("/auth/2fa/disable", confirmed(app.code())).status())
                .isEqualTo(204);

        assertThat(isEnabled()).isFalse();
        assertThat(login().status()).isEqualTo(200);
        assertThat(person.post("/auth/2fa/disable", confirmed("123456")).code()).isEqualTo("two_factor_not_enabled");
        assertThat(person.post("/auth/2fa/recovery-codes", confirmed("123456")).code())
                .isEqualTo("two_factor_not_enabled");
    }

    @Test
    void anEnabledSecondFactorIsNotReplacedBySettingUpAnother() {
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(STEP);

        Answer again = person.post("/auth/2fa/setup", Map.of("password", ApiClient.PASSWORD));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("two_factor_enabled");
        assertThat(person.post("/auth/2fa/enable", Map.of("otp", app.code())).code())
                .isEqualTo("two_factor_enabled");
        assertThat(login(app.code()).status()).isEqualTo(200);
    }

    @Test
    void enablingNeedsACodeOfTheLatestSecret() {
        assertThat(person.post("/auth/2fa/enable", Map.of("otp", "123456")).code())
                .isEqualTo("two_factor_not_enabled");
        Authenticator first = Authenticator.setUp(person, clock);
        Authenticator second = Authenticator.setUp(person, clock);

        Answer old = person.post("/auth/2fa/enable", Map.of("otp", first.code()));

        assertThat(old.status()).isEqualTo(403);
        assertThat(old.code()).isEqualTo("wrong_otp");
        assertThat(person.post("/auth/2fa/enable", Map.of("otp", second.code())).status())
                .isEqualTo(200);
    }

    @Test
    void neitherSecretNorRecoveryCodesCanBeReadInTheDatabase() {
        Authenticator app = Authenticator.enable(person, clock);

        String rows = jdbc.sql(
                        "SELECT CAST(secret AS CHAR CHARACTER SET latin1) AS s FROM second_factors WHERE user_id = :user")
                .param("user", person.userId())
                .query(String.class)
                .single();
        long codes = jdbc.sql("SELECT COUNT(*) FROM recovery_codes WHERE user_id = :user AND LENGTH(code_hash) = 32")
                .param("user", person.userId())
                .query(Long.class)
                .single();

        assertThat(rows).doesNotContain(app.secret());
        assertThat(codes).isEqualTo(10);
    }

    private boolean isEnabled() {
        return person.get("/auth/me").json().path("two_factor_enabled").asBoolean();
    }

    private static Map<String, Object> confirmed(String otp) {
        return Map.of("password", ApiClient.PASSWORD, "otp", otp);
    }

    private Answer login() {
        return nobody.post("/auth/login", Map.of("email", person.email(), "password", ApiClient.PASSWORD));
    }

    private Answer login(String otp) {
        return nobody.post("/auth/login", Map.of("email", person.email(), "password", ApiClient.PASSWORD, "otp", otp));
    }
}
