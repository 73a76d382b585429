package io.leadline.identity.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address is somebody's once they have shown that they read its mail and made its account. */
@ApiTest
class VerificationApiTests {
    private static final String NEW_PASSWORD = "battery horse correct";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VerificationMails mails;

    @Autowired
    private RecordedAudit audit;

    private ApiClient nobody;
    private ApiClient person;
    private String address;

    @BeforeEach
    void aNewcomer() {
        nobody = ApiClient.nobody(port);
        address = ApiClient.address();
        person = ApiClient.register(port, address);
    }

    @Test
    void aNewcomerWorksInTheirOwnTenantAndVerifiesWithTheLink() {
        assertThat(isVerified(person)).isFalse();
        assertThat(person.get("/leads").status()).isEqualTo(200);

        assertThat(verify(person, link()).status()).isEqualTo(204);

        assertThat(isVerified(person)).isTrue();
        assertThat(person.get("/leads").status()).as("stays signed in").isEqualTo(200);
        assertThat(audit.actions(person.tenantId())).contains("user.email_verified");
    }

    @Test
    void onAnotherDeviceThePasswordShowsWhoseAccountItIs() {
        assertThat(verify(nobody, link()).code()).isEqualTo("password_required");
        assertThat(verify(nobody, link(), NEW_PASSWORD).code()).isEqualTo("invalid_credentials");
        assertThat(isVerified(person)).isFalse();

        assertThat(verify(nobody, link(), ApiClient.PASSWORD).status()).isEqualTo(204);

        assertThat(isVerified(person)).isTrue();
    }

    @Test
    void theOwnerOfAMailboxWhoOpensAStrangersLinkGivesThemNothing() {
        ApiClient ownerOfAnother = ApiClient.register(port);

        assertThat(verify(nobody, link()).code()).isEqualTo("password_required");
        assertThat(verify(ownerOfAnother, link()).code()).isEqualTo("password_required");

        assertThat(isVerified(person)).isFalse();
    }

    @Test
    void aLinkWorksOnceAndTheOthersHaveNothingLeftToDo() {
        assertThat(sendAgain().status()).isEqualTo(202);
        String first = link();
        String second = Outbox.verification(address, 2);

        List<Answer> answers = AtOnce.times(3, () -> verify(person, second));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409, 409);
        for (String used : List.of(first, second)) {
            assertThat(verify(person, used).code()).isEqualTo("already_verified");
        }
        assertThat(sendAgain().code()).isEqualTo("already_verified");
    }

    @Test
    void aLinkWorksForADayAndNothingMadeUpWorks() {
        clock.stop();
        String link = link();
        clock.advance(Duration.ofHours(24).plusMinutes(1));

        assertThat(verify(nobody, link, ApiClient.PASSWORD).code()).isEqualTo("verification_token_expired");
        assertThat(verify(nobody, link + "x", ApiClient.PASSWORD).code()).isEqualTo("invalid_verification_token");
        assertThat(verify(nobody, "", ApiClient.PASSWORD).status()).isEqualTo(422);
        assertThat(verify(nobody, "x".repeat(201), ApiClient.PASSWORD).status()).isEqualTo(422);
        clock.advance(Duration.ofDays(8));
        mails.removeExpired();
        assertThat(links()).isZero();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        String link = link();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM email_verifications WHERE HEX(token_hash) = UPPER(SHA2(:token, 256))")
                        .param("token", link)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(link).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void fiveMailsAreSentAnHour() {
        clock.stop();
        for (int i = 0; i < 4; i++) {
            assertThat(sendAgain().status()).isEqualTo(202);
        }
        Answer sixth = sendAgain();

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).isNotEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(login(ApiClient.PASSWORD).post("/auth/verification").status())
                .isEqualTo(202);
    }

    @Test
    void aPasswordResetGivesTheAccountToTheOwnerOfTheMailbox() {
        clock.stop();
        Authenticator.enable(person, clock);
        ApiClient key = person.withToken(person.post(
                        "/tenant/api-keys",
                        Map.of("name", "back door", "role", "admin", "scopes", List.of("leads:read")))
                .json()
                .path("key")
                .asString());
        assertThat(key.get("/leads").status()).isEqualTo(200);
        String strangersLink = link();
        nobody.post("/password-reset/request", Map.of("email", address));
        String reset = Outbox.token(address, 1);

        assertThat(reset(reset).status()).isEqualTo(204);

        ApiClient owner = login(NEW_PASSWORD);
        assertThat(owner.userId()).as("without a second factor").isEqualTo(person.userId());
        assertThat(isVerified(owner)).isTrue();
        assertThat(person.get("/auth/me").status()).isEqualTo(401);
        assertThat(key.get("/leads").status()).isEqualTo(401);
        assertThat(nobody.post("/auth/refresh", Map.of("refresh_token", person.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(verify(nobody, strangersLink, ApiClient.PASSWORD).code()).isEqualTo("invalid_verification_token");
        assertThat(audit.actions(person.tenantId())).contains("user.address_claimed", "api_key.revoked");
    }

    @Test
    void aPasswordResetOfAVerifiedAccountKeepsItsSecondFactor() {
        person.verified();
        clock.stop();
        Authenticator.enable(person, clock);
        nobody.post("/password-reset/request", Map.of("email", address));

        assertThat(reset(Outbox.token(address, 1)).status()).isEqualTo(204);

        assertThat(nobody.post("/auth/login", Map.of("email", address, "password", NEW_PASSWORD))
                        .code())
                .isEqualTo("otp_required");
    }

    /** Either the creator was first and the reset found a verified account, or the owner was and the link is gone. */
    @Test
    void ofAResetAndAVerificationAtOnceTheResetWins() {
        for (int round = 0; round < 4; round++) {
            String somebody = ApiClient.address();
            ApiClient squatter = ApiClient.register(port, somebody);
            String link = Outbox.verification(somebody, 1);
            nobody.post("/password-reset/request", Map.of("email", somebody));
            String reset = Outbox.token(somebody, 1);

            List<Answer> answers =
                    AtOnce.times(2, number -> number == 0 ? () -> reset(reset) : () -> verify(squatter, link));

            assertThat(answers.getFirst().status()).isEqualTo(204);
            assertThat(answers.getLast().status()).isIn(204, 400, 401, 409);
            assertThat(squatter.get("/auth/me").status()).isEqualTo(401);
            assertThat(nobody.post("/auth/login", Map.of("email", somebody, "password", ApiClient.PASSWORD))
                            .status())
                    .isEqualTo(401);
            assertThat(isVerified(nobody.login(somebody, NEW_PASSWORD))).isTrue();
        }
    }

    @Test
    void aLinkSentToAnotherAddressVerifiesNothing() {
        String link = link();
        String other = ApiClient.address();
        jdbc.sql("UPDATE users SET email = :other, email_normal = :other WHERE id = :id")
                .param("other", other)
                .param("id", person.userId())
                .update();

        assertThat(verify(person, link).code()).isEqualTo("invalid_verification_token");
        assertThat(isVerified(person)).isFalse();
    }

    @Test
    void anErasedAccountsLinkVerifiesNothingAndItsAddressIsFree() {
        String link = link();
        person.member(Role.ADMIN);
        assertThat(person.delete("/auth/me", Map.of("password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(204);
        Outbox.awaitNoVerification(address);
        ApiClient next = ApiClient.register(port, address);

        assertThat(verify(next, link).code()).isEqualTo("invalid_verification_token");
        assertThat(isVerified(next)).isFalse();
        assertThat(verify(next, Outbox.verification(address, 1)).status()).isEqualTo(204);
    }

    @Test
    void nobodyStandsInTheWayOfAnErasure() {
        ApiClient squatter = ApiClient.register(port, "erased-" + person.userId() + "@erased.invalid");
        assertThat(squatter.userId()).isPositive();
        person.member(Role.ADMIN);

        assertThat(person.delete("/auth/me", Map.of("password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theFirstAdministratorIsVerified() {
        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM users u JOIN memberships m ON m.user_id = u.id
                                WHERE m.tenant_id = 'default-tenant' AND m.role = 'admin' AND u.first_name = 'First'
                                  AND u.email_verified_at IS NOT NULL""").query(Long.class).single()).isOne();
    }

    @Test
    void anAddressIsOneAccountInEverySpellingAndAnotherOneWhereItOnlyLooksAlike() {
        String id = UUID.randomUUID().toString();
        ApiClient one = ApiClient.register(port, "Jörg" + id + "@Müller.example");
        ApiClient other = ApiClient.register(port, "jorg" + id + "@muller.example");

        assertThat(other.userId()).isPositive().isNotEqualTo(one.userId());
        assertThat(one.email()).as("as it was typed").isEqualTo("Jörg" + id + "@Müller.example");
        for (String spelling : List.of(
                "jörg" + id + "@müller.example",
                " JO\u0308RG" + id + "@xn--mller-kva.EXAMPLE ",
                "jörg" + id + "\uff20müller\u3002example")) {
            assertThat(nobody.login(spelling, ApiClient.PASSWORD).userId()).isEqualTo(one.userId());
            assertThat(nobody.post("/auth/register", ApiClient.registration(spelling))
                            .code())
                    .isEqualTo("email_taken");
        }
        Answer hidden = nobody.post("/auth/register", ApiClient.registration("jo\u200brg" + id + "@muller.example"));
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.body()).contains("invalid_email", "U+200B");
    }

    @Test
    void aPasswordIsTheSameHoweverAKeyboardWritesIt() {
        String id = ApiClient.address();
        Map<String, Object> registration = new HashMap<>(ApiClient.registration(id));
        registration.put("password", "über den Wölken");
        nobody.post("/auth/register", registration);
        String decomposed = "u\u0308ber den Wo\u0308lken";

        assertThat(nobody.login(id, decomposed).userId()).isPositive();
        ApiClient signedIn = nobody.login(id, "über den Wölken");
        assertThat(signedIn.post(
                                "/auth/change-password",
                                Map.of("current_password", decomposed, "new_password", "Grü\u00dfe a\u0308n alle"))
                        .status())
                .isEqualTo(204);
        assertThat(nobody.login(id, "Grüße än alle").userId()).isPositive();
        assertThat(nobody.post("/auth/login", Map.of("email", id, "password", "Grüsse än alle"))
                        .status())
                .as("ß is not ss")
                .isEqualTo(401);
    }

    private String link() {
        return Outbox.verification(address, 1);
    }

    private long links() {
        return jdbc.sql("SELECT COUNT(*) FROM email_verifications WHERE user_id = :id")
                .param("id", person.userId())
                .query(Long.class)
                .single();
    }

    private static Answer verify(ApiClient caller, String token) {
        return caller.post("/auth/verify-email", Map.of("token", token));
    }

    private static Answer verify(ApiClient caller, String token, String password) {
        return caller.post("/auth/verify-email", Map.of("token", token, "password", password));
    }

    private Answer sendAgain() {
        return person.post("/auth/verification");
    }

    private Answer reset(String token) {
        return nobody.post("/password-reset/reset", Map.of("token", token, "new_password", NEW_PASSWORD));
    }

    private ApiClient login(String password) {
        return nobody.login(address, password);
    }

    private static boolean isVerified(ApiClient person) {
        return person.get("/auth/me").json().at("/user/email_verified").asBoolean();
    }
}
