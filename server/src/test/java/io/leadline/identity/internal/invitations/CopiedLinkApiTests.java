package io.leadline.identity.internal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An admin hands over a link themselves, which shows nothing about the mailbox. */
@ApiTest
class CopiedLinkApiTests {
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
    void whoIsGivenTheLinkJoinsAndIsNotVerifiedByIt() {
        long id = invite(address);

        Answer created = link(id);
        Answer accepted = acceptAsNew(token(created));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().path("link").asString()).contains("/accept-invitation#token=" + admin.tenant() + "~");
        assertThat(accepted.status()).isEqualTo(200);
        ApiClient joined = nobody.login(address, ApiClient.PASSWORD);
        assertThat(joined.tenant()).isEqualTo(admin.tenant());
        assertThat(joined.get("/auth/me").json().at("/user/email_verified").asBoolean(true))
                .isFalse();
        assertThat(Outbox.verification(address, 1)).as("the mail to verify it").isNotEmpty();
        assertThat(audit.actions(admin.tenantId())).contains("invitation.link_created", "invitation.accepted");
    }

    @Test
    void anAdminWhoUsesTheirOwnLinkGetsNoVerifiedAccountOfSomebodyElse() {
        assertThat(acceptAsNew(token(link(invite(address)))).status()).isEqualTo(200);
        ApiClient other = ApiClient.register(port);
        other.post("/tenant/invitations", Map.of("email", address, "role", "admin"));

        ApiClient impostor = nobody.login(address, ApiClient.PASSWORD);

        assertThat(impostor.withTenant("").get("/auth/invitations").code()).isEqualTo("email_not_verified");
    }

    @Test
    void itTakesOverNoAccountThatWasNeverVerified() {
        ApiClient sitting = ApiClient.register(port, address);
        String token = token(link(invite(address)));

        assertThat(accept(token, Map.of("password", "another good sentence", "first_name", "Eve"))
                        .code())
                .isEqualTo("invalid_credentials");
        assertThat(sitting.get("/auth/me").status()).as("the session lives").isEqualTo(200);
        assertThat(accept(token, Map.of("password", ApiClient.PASSWORD)).status())
                .isEqualTo(200);
    }

    @Test
    void whoHasAnAccountSignsInAsTheyAre() {
        ApiClient person = ApiClient.register(port, address);

        Answer joined =
                person.withTenant("").post("/invitations/accept", Map.of("token", token(link(invite(address)))));

        assertThat(joined.status()).isEqualTo(200);
        assertThat(person.get("/auth/me").json().at("/user/email_verified").asBoolean(true))
                .isFalse();
    }

    @Test
    void theLinkInTheMailGoesOnWorkingAndVerifies() {
        long id = invite(address);
        String mailed = Outbox.token(address, 1);
        link(id);

        assertThat(acceptAsNew(mailed).status()).isEqualTo(200);
        assertThat(nobody.login(address, ApiClient.PASSWORD)
                        .get("/auth/me")
                        .json()
                        .at("/user/email_verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void itWorksOnceForSevenDaysAndOnlyTheLatest() {
        long id = invite(address);
        String first = token(link(id));
        String second = token(link(id));

        assertThat(acceptAsNew(first).code()).isEqualTo("invalid_invitation");
        clock.advance(Duration.ofDays(7));
        assertThat(acceptAsNew(second).code()).isEqualTo("invalid_invitation");
        ApiClient back = nobody.login(admin.email(), ApiClient.PASSWORD);
        String third = back.post("/tenant/invitations/" + id + "/link")
                .json()
                .path("link")
                .asString()
                .replaceFirst(".*#token=", "");
        List<Answer> answers = AtOnce.times(6, () -> acceptAsNew(third));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void sendingAgainAndRevokingEndIt() {
        long id = invite(address);
        String token = token(link(id));
        admin.post("/tenant/invitations/" + id + "/resend");
        assertThat(acceptAsNew(token).code()).isEqualTo("invalid_invitation");

        String another = token(link(id));
        admin.delete("/tenant/invitations/" + id);
        assertThat(acceptAsNew(another).code()).isEqualTo("invalid_invitation");
        assertThat(link(id).status()).isEqualTo(404);
    }

    @Test
    void onlyAdminsOfTheTenantGetOne() {
        long id = invite(address);

        assertThat(admin.member(Role.SUPERVISOR)
                        .post("/tenant/invitations/" + id + "/link")
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.register(port)
                        .post("/tenant/invitations/" + id + "/link")
                        .status())
                .isEqualTo(404);
        ApiClient second = admin.member(Role.ADMIN);
        String token = second.post("/tenant/invitations/" + id + "/link")
                .json()
                .path("link")
                .asString()
                .replaceFirst(".*#token=", "");
        admin.patch("/tenant/members/" + second.userId(), Map.of("role", "viewer"));
        assertThat(acceptAsNew(token).code())
                .as("it ends with who handed it out")
                .isEqualTo("invalid_invitation");
    }

    @Test
    void whoHasALinkLearnsWhatItIsForAndNotWhom() {
        long id = invite(address);
        String copied = token(link(id));
        String mailed = Outbox.token(address, 1);

        for (String token : List.of(copied, mailed)) {
            JsonNode preview =
                    nobody.post("/invitations/preview", Map.of("token", token)).json();
            assertThat(preview.path("tenant_name").asString()).isEqualTo("Acme");
            assertThat(preview.path("invited_by").asString()).isEqualTo("Ada Admin");
            assertThat(preview.path("role").asString()).isEqualTo("agent");
            assertThat(preview.toString()).doesNotContain(address);
        }
        assertThat(acceptAsNew(copied).status()).as("looking uses nothing up").isEqualTo(200);
        for (String dead : List.of(copied, "x", admin.tenant() + ".x", admin.tenant() + "~x", "~", ".")) {
            assertThat(nobody.post("/invitations/preview", Map.of("token", dead))
                            .code())
                    .isEqualTo("invalid_invitation");
        }
    }

    private long invite(String email) {
        return admin.post("/tenant/invitations", Map.of("email", email, "role", "agent"))
                .json()
                .path("id")
                .asLong();
    }

    private Answer link(long id) {
        return admin.post("/tenant/invitations/" + id + "/link");
    }

    private static String token(Answer created) {
        return created.json().path("link").asString().replaceFirst(".*#token=", "");
    }

    private Answer acceptAsNew(String token) {
        return accept(token, Map.of("password", ApiClient.PASSWORD, "first_name", "Grace", "last_name", "Hopper"));
    }

    private Answer accept(String token, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("token", token);
        return nobody.post("/invitations/accept", body);
    }
}
