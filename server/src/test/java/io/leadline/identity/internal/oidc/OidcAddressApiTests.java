package io.leadline.identity.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.Authenticator;
import io.leadline.testing.Outbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose account an address that a provider has verified leads to. */
class OidcAddressApiTests extends ProviderTest {
    @Test
    void anAddressThatOnlyLooksLikeAnothersTakesNothingOver() {
        String id = UUID.randomUUID().toString();
        ApiClient other = ApiClient.register(port, "adele" + id + "@example.com");
        OidcBrowser browser = person("adèle" + id + "@example.com", "crm-agents");

        JsonNode signedIn = browser.exchange(signIn("corporate", browser)).json();

        assertThat(signedIn.at("/user/id").asLong()).isPositive().isNotEqualTo(other.userId());
        assertThat(other.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void anAddressIsKnownInEverySpelling() {
        String id = UUID.randomUUID().toString();
        long known =
                ApiClient.register(port, "Zoë" + id + "@example.com").verified().userId();
        OidcBrowser browser = person("zoe\u0308" + id + "@EXAMPLE.com", "crm-agents");

        assertThat(browser.exchange(signIn("corporate", browser))
                        .json()
                        .at("/user/id")
                        .asLong())
                .isEqualTo(known);
    }

    @Test
    void whoeverSatOnAnAddressIsOutOnceItsOwnerComes() {
        String email = ApiClient.address();
        ApiClient squatter = ApiClient.register(port, email);
        clock.stop();
        Authenticator.enable(squatter, clock);
        String key = squatter.post(
                        "/tenant/api-keys",
                        Map.of("name", "back door", "role", "admin", "scopes", List.of("leads:read")))
                .json()
                .path("key")
                .asString();
        String link = Outbox.verification(email, 1);
        OidcBrowser owner = person(email, "crm-agents");

        JsonNode signedIn = owner.exchange(signIn("corporate", owner)).json();

        assertThat(signedIn.at("/user/id").asLong()).isEqualTo(squatter.userId());
        assertThat(signedIn.at("/user/email_verified").asBoolean()).isTrue();
        assertThat(squatter.get("/auth/me").status()).as("the session").isEqualTo(401);
        assertThat(ApiClient.nobody(port)
                        .post("/auth/refresh", Map.of("refresh_token", squatter.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(squatter.withToken(key).get("/leads").status()).as("the key").isEqualTo(401);
        Answer password =
                ApiClient.nobody(port).post("/auth/login", Map.of("email", email, "password", ApiClient.PASSWORD));
        assertThat(password.code()).as("the password").isEqualTo("invalid_credentials");
        assertThat(admin.as(signedIn)
                        .get("/auth/me")
                        .json()
                        .path("two_factor_enabled")
                        .asBoolean())
                .as("the second factor")
                .isFalse();
        assertThat(ApiClient.nobody(port)
                        .post("/auth/verify-email", Map.of("token", link, "password", ApiClient.PASSWORD))
                        .code())
                .as("the link")
                .isEqualTo("invalid_verification_token");
    }

    @Test
    void aProviderNotTrustedWithTheDomainTakesNoUnverifiedAccountEither() {
        String other = UUID.randomUUID() + "@elsewhere.org";
        ApiClient person = ApiClient.register(port, other);

        assertThat(signIn("corporate", person(other, "crm-admins"))).isEqualTo("error=account_exists");
        assertThat(person.get("/auth/me").json().at("/user/email_verified").asBoolean())
                .isFalse();
    }

    /** A provider of one customer must not make its people whoever another customer invites. */
    @Test
    void aProviderNotTrustedWithTheDomainVerifiesNoAddress() {
        String email = UUID.randomUUID() + "@bigcorp.test";
        ApiClient bigCorp = ApiClient.register(port);
        OidcBrowser pretender = person(email, "crm-agents");

        ApiClient pretends =
                admin.as(pretender.exchange(signIn("corporate", pretender)).json());
        bigCorp.post("/tenant/invitations", Map.of("email", email, "role", "viewer"));

        assertThat(pretends.get("/auth/me").json().at("/user/email_verified").asBoolean())
                .isFalse();
        assertThat(pretends.get("/auth/invitations").code()).isEqualTo("email_not_verified");
        Answer accepted = ApiClient.nobody(port)
                .post(
                        "/invitations/accept",
                        Map.of("token", Outbox.token(email, 1), "password", "the mailbox is really mine"));
        assertThat(accepted.status()).as("the owner of the mailbox").isEqualTo(200);
        assertThat(pretends.get("/auth/me").status()).as("the pretender").isEqualTo(401);
        assertThat(signIn("corporate", pretender)).isEqualTo("error=account_exists");
    }
}
