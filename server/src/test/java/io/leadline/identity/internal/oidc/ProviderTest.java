package io.leadline.identity.internal.oidc;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.RecordedAudit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a real provider; its people are of example.com, which it is trusted with, and of other domains. */
@ApiTest
abstract class ProviderTest {
    static final OidcServer PROVIDER = OidcServer.start();
    private static final String TENANT = "default-tenant";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    RecordedAudit audit;

    ApiClient admin;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        PROVIDER.configure(registry, 0, "corporate", Map.of("create-members", "true"));
        PROVIDER.configure(registry, 1, "known-only", Map.of("default-role", "viewer", "role-claim", ""));
        PROVIDER.configure(
                registry, 2, "one-domain", Map.of("create-members", "true", "allowed-domains", "example.com"));
        PROVIDER.configure(registry, 3, "astray", Map.of("create-members", "true", "tenant", "no-such-tenant"));
        registry.add("leadline.oidc.providers[4].id", () -> "away");
        registry.add("leadline.oidc.providers[4].issuer", () -> "http://127.0.0.1:9");
        registry.add("leadline.oidc.providers[4].client-id", () -> "none");
        registry.add("leadline.oidc.providers[4].tenant", () -> TENANT);
        PROVIDER.configure(
                registry, 5, "asks-itself", Map.of("create-members", "true", "trusted-with-second-factor", "true"));
        registry.add("leadline.admin.email", () -> "first-admin@leadline.test");
        registry.add("leadline.base-url", () -> OidcBrowser.PUBLIC_URL);
    }

    @BeforeAll
    final void theAdmin() {
        admin = ApiClient.nobody(port).login("first-admin@leadline.test", ApiClient.PASSWORD);
    }

    OidcBrowser person(String email, String... groups) {
        return person(Map.of("email", email, "email_verified", true, "groups", List.of(groups)));
    }

    OidcBrowser person(Map<String, Object> claims) {
        String name = "p" + UUID.randomUUID();
        PROVIDER.person(name, claims);
        return new OidcBrowser(port, name);
    }

    OidcBrowser at(String provider, OidcBrowser browser) {
        PROVIDER.allowRedirectTo(OidcBrowser.PUBLIC_URL + "/api/v1/auth/oidc/" + provider + "/callback");
        return browser;
    }

    String signIn(String provider, OidcBrowser browser) {
        return at(provider, browser).signIn(provider);
    }
}
