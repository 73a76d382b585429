package io.leadline.identity.internal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Outbox;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People whose addresses and passwords are not ASCII are members like all others, and nobody else. */
@ApiTest
class InternationalAddressApiTests {
    private static final String COMPOSED =
            Normalizer.normalize("Gr\u00fc\u00dfe an \u00c5ngstr\u00f6m", Normalizer.Form.NFC);
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/tenant/members", "/tenant/invitations"})
    void anAddressOfAnInternationalDomainIsInvitedAndMailReachesIt(String operation) {
        ApiClient admin = ApiClient.register(port);
        String address = "anna" + UUID.randomUUID() + "@m\u00fcller.example";

        Answer invited = admin.post(operation, Map.of("email", address, "role", "agent"));

        assertThat(invited.status()).isEqualTo(201);
        assertThat(Outbox.await(address, 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tenant/members", "/tenant/invitations"})
    void whoseAddressOnlyLooksAlikeGetsNothing(String operation) {
        ApiClient admin = ApiClient.register(port);
        String id = UUID.randomUUID().toString();
        ApiClient plain =
                ApiClient.register(port, "anna" + id + "@muller.example").verified();

        admin.post(operation, Map.of("email", "anna" + id + "@m\u00fcller.example", "role", "admin"));
        Outbox.await("anna" + id + "@m\u00fcller.example", 1);

        assertThat(plain.withTenant("").get("/auth/invitations").json().path("items"))
                .isEmpty();
        assertThat(plain.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(403);
    }

    @Test
    void aPasswordIsTheSameHoweverAKeyboardComposesIt() {
        ApiClient admin = ApiClient.register(port);
        ApiClient nobody = ApiClient.nobody(port);
        String address = ApiClient.address();
        admin.post("/tenant/invitations", Map.of("email", address, "role", "viewer"));
        nobody.post(
                "/invitations/accept",
                Map.of(
                        "token",
                        Outbox.token(address, 1),
                        "password",
                        COMPOSED,
                        "first_name",
                        "Anna",
                        "last_name",
                        "Berg"));

        ApiClient member = nobody.login(address, DECOMPOSED);
        assertThat(member.userId()).isPositive();

        Answer changed = member.post(
                "/auth/change-password", Map.of("current_password", COMPOSED, "new_password", DECOMPOSED + " 2"));
        assertThat(changed.status()).isLessThan(300);
        assertThat(nobody.login(address, COMPOSED + " 2").userId()).isEqualTo(member.userId());
    }
}
