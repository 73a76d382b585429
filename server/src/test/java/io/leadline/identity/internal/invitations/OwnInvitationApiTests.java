package io.leadline.identity.internal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class OwnInvitationApiTests {
    private static final String OWN = "/auth/invitations";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient person;

    @BeforeEach
    void aVerifiedPersonIsInvited() {
        admin = ApiClient.register(port);
        person = ApiClient.register(port).verified().withTenant("");
        invite(person.email().toUpperCase(Locale.ROOT));
    }

    @Test
    void aVerifiedPersonSeesWhoInvitesThemAndAccepts() {
        JsonNode invitation = own(person);

        assertThat(invitation.propertyNames())
                .containsExactlyInAnyOrder("id", "tenant_id", "tenant_name", "role", "created_at", "expires_at");
        assertThat(invitation.path("tenant_name").asString()).isEqualTo("Acme");
        List<Answer> answers = AtOnce.times(3, number -> () -> answer(person, invitation, "accept"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> List.of("invalid_invitation", "not_found").contains(answer.code()));
        assertThat(person.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(200);
        assertThat(person.get(OWN).json().path("items").size()).isZero();
    }

    @Test
    void whoeverHasNotVerifiedTheAddressLearnsNothing() {
        ApiClient squatter = ApiClient.register(port).withTenant("");
        invite(squatter.email());

        assertThat(squatter.get(OWN).code()).isEqualTo("email_not_verified");
        for (String what : List.of("accept", "decline")) {
            Answer refused = squatter.post(OWN + "/" + idOf(squatter.email()) + "/" + what);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("email_not_verified");
        }
        assertThat(squatter.withTenant(admin.tenant()).get("/leads").code()).isEqualTo("tenant_forbidden");
    }

    @Test
    void nobodyAcceptsOrDeclinesForAnother() {
        ApiClient other = ApiClient.register(port).verified().withTenant("");
        JsonNode invitation = own(person);

        assertThat(answer(other, invitation, "accept").status()).isEqualTo(404);
        assertThat(answer(other, invitation, "decline").status()).isEqualTo(404);
        assertThat(other.get(OWN).json().path("items").size()).isZero();
        assertThat(answer(person, invitation, "accept").status()).isEqualTo(200);
    }

    @Test
    void theTenantLearnsThatItWasDeclinedAndNothingElse() {
        JsonNode invitation = own(person);
        String link = Outbox.token(person.email(), 1);

        assertThat(answer(person, invitation, "decline").status()).isEqualTo(204);

        assertThat(answer(person, invitation, "accept").status()).isEqualTo(404);
        assertThat(person.post("/invitations/accept", Map.of("token", link)).code())
                .isEqualTo("invalid_invitation");
        JsonNode shown = admin.get("/tenant/invitations").json().path("items").path(0);
        assertThat(shown.path("declined").asBoolean()).isTrue();
        assertThat(audit.of(admin.tenantId(), "invitation.declined"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.entry().by()).isNull();
                    assertThat(told.origin().userId()).isNull();
                    assertThat(told.origin().address()).isNull();
                });
        invite(person.email());
        assertThat(own(person).path("tenant_id").asString())
                .as("invited once more")
                .isEqualTo(admin.tenant());
    }

    private void invite(String email) {
        assertThat(admin.post("/tenant/members", Map.of("email", email, "role", "viewer"))
                        .status())
                .isEqualTo(201);
    }

    private long idOf(String email) {
        return admin.get("/tenant/invitations")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("email").asString().equals(email))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static JsonNode own(ApiClient person) {
        return person.get(OWN).json().path("items").path(0);
    }

    private static Answer answer(ApiClient by, JsonNode invitation, String what) {
        return by.post(OWN + "/" + invitation.path("id").asLong() + "/" + what);
    }
}
