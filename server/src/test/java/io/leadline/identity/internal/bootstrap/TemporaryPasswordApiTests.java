package io.leadline.identity.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.access.BeforeOwnPassword;
import io.leadline.platform.terminal.Terminal;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class TemporaryPasswordApiTests {
    private static final String REQUIRED = "password_change_required";
    private static final String OWN = "a whole new password";
    private static final Pattern PRINTED = Pattern.compile("with the password (\\S+) \\(shown only this once\\)");

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TemporaryPasswords temporary;

    @Autowired
    private Terminal terminal;

    @Autowired
    private Passwords passwords;

    @Autowired
    private UserRepository users;

    @Autowired
    private CredentialEnding credentials;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping operations;

    private ApiClient nobody;
    private ApiClient person;

    @BeforeEach
    void aPersonWhosePasswordSomebodyMadeUp() {
        nobody = ApiClient.nobody(port);
        person = ApiClient.register(port);
        transaction.executeWithoutResult(status -> temporary.give(new UserId(person.userId())));
    }

    @Test
    void itOpensNothingButTheWayToAnOwnOne() {
        Answer signedIn = login(ApiClient.PASSWORD);
        ApiClient inside = nobody.as(signedIn.json());

        assertThat(signedIn.json().path(REQUIRED).asBoolean()).isTrue();
        assertThat(inside.get("/auth/me").json().path(REQUIRED).asBoolean()).isTrue();
        for (Answer refused : new Answer[] {
            inside.get("/leads"),
            inside.get("/auth/sessions"),
            inside.patch("/auth/me", Map.of("first_name", "Eve", "last_name", "Else")),
            inside.post("/auth/2fa/setup", Map.of("password", ApiClient.PASSWORD)),
            inside.post("/tenant/invitations", Map.of("email", ApiClient.address(), "role", "admin")),
            inside.post("/invitations/accept", Map.of("token", "x")),
            inside.get("/stream")
        }) {
            assertThat(refused.code()).isEqualTo(REQUIRED);
            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void anOwnOneOpensEverything() {
        ApiClient inside = nobody.login(person.email(), ApiClient.PASSWORD);

        assertThat(inside.post(
                                "/auth/change-password",
                                Map.of("current_password", ApiClient.PASSWORD, "new_password", OWN))
                        .status())
                .isEqualTo(204);

        assertThat(inside.get("/leads").status()).isEqualTo(200);
        assertThat(inside.get("/auth/me").json().path(REQUIRED).asBoolean(true)).isFalse();
        assertThat(login(OWN).json().path(REQUIRED).asBoolean(true)).isFalse();
    }

    @Test
    void itIsRenewedAndSignedOutOfAsUsual() {
        ApiClient inside = nobody.login(person.email(), ApiClient.PASSWORD);
        Answer renewed = nobody.post("/auth/refresh", Map.of("refresh_token", inside.refreshToken()));

        assertThat(renewed.json().path(REQUIRED).asBoolean()).isTrue();
        assertThat(nobody.as(renewed.json()).post("/auth/logout").status()).isEqualTo(204);
    }

    @Test
    void itExpiresAndOnlyWhoKnowsItLearnsThat() {
        clock.advance(Duration.ofDays(7));

        assertThat(login(ApiClient.PASSWORD).status()).isEqualTo(401);
        assertThat(login(ApiClient.PASSWORD).code()).isEqualTo("temporary_password_expired");
        assertThat(login("not this one").code()).isEqualTo("invalid_credentials");
    }

    @Test
    void aResetByMailReplacesAnExpiredOne() {
        clock.advance(Duration.ofDays(7));
        nobody.post("/password-reset/request", Map.of("email", person.email()));
        nobody.post("/password-reset/reset", Map.of("token", Outbox.token(person.email(), 1), "new_password", OWN));

        assertThat(nobody.login(person.email(), OWN).get("/leads").status()).isEqualTo(200);
    }

    @Test
    void aStartAfterItsEndPrintsAnotherOne(CapturedOutput output) {
        ApiClient inside = nobody.login(person.email(), ApiClient.PASSWORD);
        startAgain(null);
        assertThat(login(ApiClient.PASSWORD).status()).as("not before").isEqualTo(200);

        clock.advance(Duration.ofDays(7));
        startAgain(null);
        startAgain(null);

        Matcher printed = PRINTED.matcher(output.getOut());
        assertThat(printed.find()).isTrue();
        String another = printed.group(1);
        assertThat(printed.find()).as("once").isFalse();
        assertThat(login(ApiClient.PASSWORD).code()).isEqualTo("invalid_credentials");
        assertThat(login(another).json().path(REQUIRED).asBoolean()).isTrue();
        assertThat(inside.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void aLaterStartSaysWhereThePasswordIs() {
        assertThat(notice().whereItIs(person.email()))
                .isEqualTo("as %s with the password that the first start showed", person.email());

        nobody.login(person.email(), ApiClient.PASSWORD)
                .post("/auth/change-password", Map.of("current_password", ApiClient.PASSWORD, "new_password", OWN));

        assertThat(notice().whereItIs(person.email())).contains("the password you chose");
        assertThat(notice().whereItIs("nobody@example.com")).isEqualTo("with your own account");
    }

    @Test
    void aConfiguredOneIsChosenAndNotTemporary() {
        clock.advance(Duration.ofDays(7));
        startAgain("seventeen geese in a row");

        assertThat(login("seventeen geese in a row").json().path(REQUIRED).asBoolean(true))
                .isFalse();
    }

    @Test
    void aStartWithAWeakOneFailsAndSaysWhatToDo() {
        assertThatThrownBy(() -> new AdminPassword(passwords, temporary, "password123").initial("admin@leadline.local"))
                .isInstanceOfSatisfying(WeakAdminPasswordException.class, weak -> {
                    var analysis = Objects.requireNonNull(new WeakAdminPasswordFailureAnalyzer().analyze(weak));
                    assertThat(analysis.getDescription())
                            .contains("LEADLINE_ADMIN_PASSWORD")
                            .contains("people use most")
                            .doesNotContain("password123");
                    assertThat(analysis.getAction()).contains("Set a stronger one");
                });
    }

    @Test
    void theseOperationsComeBeforeAnOwnPassword() {
        assertThat(operations.getHandlerMethods().values().stream()
                        .filter(operation -> operation.hasMethodAnnotation(BeforeOwnPassword.class))
                        .map(operation -> operation.getMethod().getName()))
                .containsExactlyInAnyOrder("me", "logout", "changePassword");
    }

    private AdminNotice notice() {
        return new AdminNotice(terminal, temporary, users);
    }

    private void startAgain(@Nullable String configured) {
        AdminPassword initial = new AdminPassword(passwords, temporary, configured);
        new AdminPasswordRenewal(initial, temporary, users, credentials, transaction, clock)
                .renewExpired(person.email())
                .ifPresent(renewed -> notice().print("Again", person.email(), renewed));
    }

    private Answer login(String password) {
        return nobody.post("/auth/login", Map.of("email", person.email(), "password", password));
    }
}
