package io.leadline.identity.internal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.Pages;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class InvitationApiTests {
    private static final String INVITATIONS = "/tenant/invitations";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient nobody;
    private String address;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        nobody = ApiClient.nobody(port);
        address = ApiClient.address();
    }

    @Test
    void somebodyNewChoosesAPasswordAndIsAMember() {
        Answer invited = invite(address, "agent");

        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.header("Location"))
                .endsWith("/tenant/invitations/" + invited.json().path("id").asLong());
        Answer accepted = accept(Outbox.token(address, 1), "password", ApiClient.PASSWORD, "first_name", "Grace");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().path("id").asString()).isEqualTo(admin.tenant());
        assertThat(accepted.json().path("role").asString()).isEqualTo("agent");
        ApiClient member = nobody.login(address, ApiClient.PASSWORD);
        assertThat(member.tenant()).isEqualTo(admin.tenant());
        assertThat(member.get("/auth/me").json().path("user").path("first_name").asString())
                .isEqualTo("Grace");
        assertThat(admin.get(INVITATIONS).json().path("items").size()).isZero();
        assertThat(audit.actions(admin.tenantId()))
                .contains("invitation.created", "invitation.accepted", "member.added");
        assertThat(audit.of(admin.tenantId(), "member.added").getLast().entry().by())
                .hasToString(Long.toString(member.userId()));
    }

    @Test
    void somebodyNewNeedsAGoodPassword() {
        invite(address, "agent");
        String token = Outbox.token(address, 1);

        assertThat(accept(token).status()).isEqualTo(422);
        assertThat(accept(token, "password", "short").status()).isEqualTo(422);
        assertThat(accept(token, "password", ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theLinkAloneDoesNotTakeOverAnAccount() {
        ApiClient person = ApiClient.register(port).verified();
        invite(person.email(), "viewer");
        String token = Outbox.token(person.email(), 1);

        Answer without = accept(token);
        Answer wrong = accept(token, "password", "chosen by a thief");
        Answer another = acceptAs(ApiClient.register(port), token);

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.code()).isEqualTo("password_required");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("invalid_credentials");
        assertThat(another.status()).isEqualTo(403);
        assertThat(another.code()).isEqualTo("invitation_for_another");
        assertThat(nobody.login(person.email(), ApiClient.PASSWORD).userId()).isEqualTo(person.userId());
        assertThat(person.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(403);
    }

    @Test
    void somebodyWithAnAccountJoinsWithItsPasswordOrSignedIn() {
        ApiClient byPassword = ApiClient.register(port).verified();
        ApiClient bySession = ApiClient.register(port).verified();
        invite(byPassword.email(), "viewer");
        invite(bySession.email(), "supervisor");

        assertThat(accept(Outbox.token(byPassword.email(), 1), "password", ApiClient.PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(acceptAs(bySession, Outbox.token(bySession.email(), 1)).status())
                .isEqualTo(200);

        assertThat(byPassword.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(200);
        assertThat(bySession
                        .withTenant(admin.tenant())
                        .post("/leads/scores/batch-calculate")
                        .status())
                .isEqualTo(200);
        assertThat(byPassword.get("/leads").status()).as("their own tenant").isEqualTo(200);
    }

    @Test
    void aSecondFactorIsAskedForWhereThereIsOne() {
        clock.stop();
        ApiClient person = ApiClient.register(port).verified();
        Authenticator app = Authenticator.enable(person, clock);
        clock.advance(Duration.ofSeconds(30));
        invite(person.email(), "viewer");
        String token = Outbox.token(person.email(), 1);

        assertThat(accept(token, "password", ApiClient.PASSWORD).code()).isEqualTo("otp_required");
        assertThat(accept(token, "password", ApiClient.PASSWORD, "otp", app.wrongCode())
                        .code())
                .isEqualTo("invalid_otp");
        assertThat(accept(token, "password", ApiClient.PASSWORD, "otp", app.code())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLinkGivesAnAccountNobodyVerifiedToTheOwnerOfTheMailbox() {
        clock.stop();
        ApiClient squatter = ApiClient.register(port, address);
        Authenticator.enable(squatter, clock);
        invite(address, "viewer");
        String token = Outbox.token(address, 1);

        assertThat(accept(token).status()).as("as if there were no account").isEqualTo(422);
        assertThat(accept(token, "password", "another one of mine", "first_name", "Real", "last_name", "Owner")
                        .status())
                .isEqualTo(200);

        ApiClient owner = nobody.login(address, "another one of mine");
        assertThat(owner.userId()).isEqualTo(squatter.userId());
        assertThat(owner.get("/auth/me").json().at("/user/first_name").asString())
                .isEqualTo("Real");
        assertThat(owner.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(200);
        assertThat(squatter.withTenant(admin.tenant()).get("/leads").status())
                .as("the session of whoever made the account")
                .isEqualTo(401);
        assertThat(nobody.post("/auth/login", Map.of("email", address, "password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theLinkVerifiesTheAddressOfWhoIsSignedIn() {
        ApiClient person = ApiClient.register(port, address);
        invite(address, "viewer");

        assertThat(acceptAs(person, Outbox.token(address, 1)).status()).isEqualTo(200);

        assertThat(person.get("/auth/me").json().at("/user/email_verified").asBoolean())
                .isTrue();
    }

    @Test
    void anAddressIsInvitedOnceInWhicheverSpelling() {
        String id = java.util.UUID.randomUUID().toString();
        ApiClient other = ApiClient.register(port, "jorg" + id + "@muller.example");
        invite("jörg" + id + "@müller.example", "viewer");
        invite("JO\u0308RG" + id + "@xn--mller-kva.example", "agent");

        assertThat(admin.get(INVITATIONS).json().path("items").size()).isOne();
        List<Outbox.Letter> letters = Outbox.await("jörg" + id + "@müller.example", 2);
        assertThat(accept(letters.getFirst().token(), "password", ApiClient.PASSWORD)
                        .code())
                .isEqualTo("invalid_invitation");
        assertThat(accept(letters.getLast().token(), "password", ApiClient.PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(other.withTenant(admin.tenant()).get("/leads").status())
                .as("whose address only looks alike")
                .isEqualTo(403);
        assertThat(invite("jörg" + id + "@MÜLLER.example", "viewer").code()).isEqualTo("already_member");
    }

    @Test
    void aLinkWorksOnce() {
        invite(address, "agent");
        String token = Outbox.token(address, 1);

        assertThat(accept(token, "password", ApiClient.PASSWORD).status()).isEqualTo(200);

        assertThat(accept(token, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
    }

    @Test
    void ofManyUsesAtOnceOneSucceeds() {
        for (int round = 0; round < 3; round++) {
            String somebody = ApiClient.address();
            invite(somebody, "agent");
            String token = Outbox.token(somebody, 1);

            List<Answer> answers = AtOnce.times(3, () -> accept(token, "password", ApiClient.PASSWORD));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allMatch(answer ->
                            List.of("invalid_invitation", "password_required").contains(answer.code())
                                    || answer.status() == 400);
        }
    }

    @Test
    void ofManyInvitationsAtOnceOneIsLeftAndItsLinkWorks() {
        List<Answer> answers = AtOnce.times(3, number -> () -> invite(address, number == 0 ? "viewer" : "agent"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(admin.get(INVITATIONS).json().path("items").size()).isEqualTo(1);
        List<Integer> outcomes = Outbox.await(address, 3).stream()
                .map(letter ->
                        accept(letter.token(), "password", ApiClient.PASSWORD).status())
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(200, 400, 400);
    }

    @Test
    void invitingAgainReplacesRoleAndLink() {
        invite(address, "viewer");
        String old = Outbox.token(address, 1);
        invite(address.toUpperCase(Locale.ROOT), "supervisor");
        String next = Outbox.token(address, 2);

        assertThat(admin.get(INVITATIONS).json().path("items").size()).isEqualTo(1);
        assertThat(accept(old, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
        assertThat(accept(next, "password", ApiClient.PASSWORD)
                        .json()
                        .path("role")
                        .asString())
                .isEqualTo("supervisor");
    }

    @Test
    void sendingAgainRenewsTheLink() {
        long id = invite(address, "viewer").json().path("id").asLong();
        String old = Outbox.token(address, 1);
        clock.advance(Duration.ofDays(6));
        admin = nobody.login(admin.email(), ApiClient.PASSWORD);

        Answer again = admin.post(INVITATIONS + "/" + id + "/resend");

        assertThat(again.status()).isEqualTo(200);
        String next = Outbox.token(address, 2);
        clock.advance(Duration.ofDays(6));
        assertThat(accept(old, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
        assertThat(accept(next, "password", ApiClient.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLinkExpiresAfterSevenDays() {
        invite(address, "viewer");
        String token = Outbox.token(address, 1);

        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(accept(token, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
        admin = nobody.login(admin.email(), ApiClient.PASSWORD);
        assertThat(admin.get(INVITATIONS)
                        .json()
                        .path("items")
                        .path(0)
                        .path("expired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRevokedInvitationIsGone() {
        long id = invite(address, "viewer").json().path("id").asLong();
        String token = Outbox.token(address, 1);

        assertThat(admin.delete(INVITATIONS + "/" + id).status()).isEqualTo(204);

        assertThat(accept(token, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
        assertThat(admin.delete(INVITATIONS + "/" + id).status()).isEqualTo(404);
        assertThat(admin.post(INVITATIONS + "/" + id + "/resend").status()).isEqualTo(404);
        assertThat(audit.actions(admin.tenantId())).contains("invitation.revoked");
    }

    @Test
    void aTokenIsGoodInItsOwnTenantAlone() {
        invite(address, "admin");
        String token = Outbox.token(address, 1);
        String secret = token.substring(token.lastIndexOf('.') + 1);
        String elsewhere = ApiClient.register(port).tenant();

        for (String forged : List.of(elsewhere + "." + secret, secret, "." + secret, "../x." + secret, token + "x")) {
            assertThat(accept(forged, "password", ApiClient.PASSWORD).code()).isEqualTo("invalid_invitation");
        }
    }

    @Test
    void membersAndAddressesNobodyHasAreNotInvited() {
        ApiClient agent = admin.member(Role.AGENT);

        assertThat(invite(agent.email(), "viewer").code()).isEqualTo("already_member");
        for (String broken : List.of("nobody", "a@b@c", "a b@example.com", "a@example.com\nBcc: b@example.com", "")) {
            Answer refused = invite(broken, "viewer");
            assertThat(refused.status()).as(broken).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("email");
        }
        assertThat(invite(address, "owner").status()).isEqualTo(422);
    }

    @Test
    void onlyAdminsInvite() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);

        assertThat(supervisor
                        .post(INVITATIONS, Map.of("email", address, "role", "viewer"))
                        .code())
                .isEqualTo("forbidden");
        assertThat(supervisor.get(INVITATIONS).code()).isEqualTo("forbidden");
    }

    @Test
    void invitationsAreListedInPages() {
        for (int i = 0; i < 3; i++) {
            invite(ApiClient.address(), "viewer");
        }

        assertThat(Pages.ids(Pages.all(admin, INVITATIONS, 2)))
                .hasSize(3)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aTenantsNameIsNoLinkInTheMail() {
        admin.patch("/tenant", Map.of("name", "Win at http://evil.example/now\r\nBcc: all@example.com"));

        invite(address, "viewer");

        Outbox.Letter letter = Outbox.await(address, 1).getFirst();
        assertThat(letter.subject()).isEqualTo("Join Win at http evil example now Bcc all example com on Leadline");
        assertThat(letter.text()).doesNotContain("http://evil", "evil.example").contains("as viewer");
    }

    private Answer invite(String email, String role) {
        return admin.post(INVITATIONS, Map.of("email", email, "role", role));
    }

    private Answer accept(String token, String... fields) {
        return acceptAs(nobody, token, fields);
    }

    private static Answer acceptAs(ApiClient client, String token, String... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("token", token));
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        return client.withTenant("").post("/invitations/accept", body);
    }
}
