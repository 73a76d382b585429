package io.leadline.identity.internal.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many tenants one person creates is limited; to how many they belong is not. */
@ApiTest
class TenantLimitApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenancyProperties properties;

    @Test
    void tenUnlessTheOperatorSaysOtherwise() {
        assertThat(new Binder()
                        .bindOrCreate("leadline.tenancy", TenancyProperties.class)
                        .maxPerPerson())
                .isEqualTo(10);
    }

    @Test
    void ofSeveralTenantsCreatedAtOnceNoneIsOneTooMany() {
        ApiClient person = ApiClient.register(port).withTenant("");
        createdEarlier(person.userId(), properties.maxPerPerson() - 3);

        List<Answer> answers = AtOnce.times(5, number -> () -> person.post("/tenants", Map.of("name", "Trap")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 201, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.code().equals("too_many_tenants"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM memberships WHERE user_id = :user")
                        .param("user", person.userId())
                        .query(Long.class)
                        .single())
                .as("nothing half-done")
                .isEqualTo(3);
        assertThat(ApiClient.register(port)
                        .withTenant("")
                        .post("/tenants", Map.of("name", "Second"))
                        .status())
                .as("somebody else")
                .isEqualTo(201);
    }

    private void createdEarlier(long user, int count) {
        String ids = "made-" + user + "-";
        jdbc.sql("INSERT INTO tenants (tenant_id, name, time_zone, default_region, settings, created_at, updated_at)"
                        + " VALUES "
                        + rows(count, "('" + ids + "%d', 'Earlier', 'UTC', 'US', '{}', NOW(6), NOW(6))"))
                .update();
        jdbc.sql("INSERT INTO tenant_founders (tenant_id, user_id, created_at) VALUES "
                        + rows(count, "('" + ids + "%d', " + user + ", NOW(6))"))
                .update();
    }

    private static String rows(int count, String row) {
        return IntStream.range(0, count).mapToObj(row::formatted).collect(Collectors.joining(", "));
    }
}
