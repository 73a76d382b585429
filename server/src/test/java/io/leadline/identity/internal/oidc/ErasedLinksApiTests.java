package io.leadline.identity.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ErasedLinksApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anErasedAccountCannotBeReachedThroughAProvider() {
        ApiClient person = ApiClient.register(port).member(Role.AGENT);
        jdbc.sql(
                        "INSERT INTO oidc_links (issuer, subject, user_id, created_at) VALUES ('https://i', :subject, :user, NOW(6))")
                .param("subject", person.email())
                .param("user", person.userId())
                .update();

        assertThat(person.sendJson("DELETE", "/auth/me", "{\"password\": \"" + ApiClient.PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM oidc_links WHERE user_id = :user")
                        .params(Map.of("user", person.userId()))
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
