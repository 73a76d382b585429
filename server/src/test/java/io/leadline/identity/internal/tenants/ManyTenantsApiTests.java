package io.leadline.identity.internal.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.RecordedAudit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A person who belongs to more tenants than any list shows: no decision depends on how many there are. */
@ApiTest
class ManyTenantsApiTests {
    private static final int TRAPS = 1_200;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordedAudit audit;

    private ApiClient victim;
    private List<String> traps;

    /** Named so that each of the traps is listed before the victim's own tenant, "Acme". */
    @BeforeEach
    void aVictimWithTraps() {
        victim = ApiClient.register(port);
        String prefix = "trap-" + victim.userId() + "-";
        traps = IntStream.range(0, TRAPS).mapToObj(number -> prefix + number).toList();
        jdbc.sql("""
                        INSERT INTO tenants (tenant_id, name, time_zone, default_region, settings, created_at, updated_at)
                        VALUES %s""".formatted(rows("('%s', 'A trap', 'UTC', 'US', '{}', NOW(6), NOW(6))")))
                .update();
        jdbc.sql("INSERT INTO memberships (tenant_id, user_id, role, created_at, updated_at) VALUES "
                        + rows("('%s', " + victim.userId() + ", 'viewer', NOW(6), NOW(6))"))
                .update();
    }

    private String rows(String row) {
        return String.join(
                ", ", traps.stream().map(trap -> row.replace("%s", trap)).toList());
    }

    @Test
    void thePersonEntersEachOfTheirTenants() {
        assertThat(victim.get("/leads").status()).as("their own").isEqualTo(200);
        assertThat(victim.post("/leads", Map.of("last_name", "Mine")).status()).isEqualTo(201);
        ApiClient again =
                ApiClient.nobody(port).login(victim.email(), ApiClient.PASSWORD).withTenant(victim.tenant());
        assertThat(again.get("/tenant/members").status()).isEqualTo(200);
        for (String trap : traps) {
            Answer inside = victim.withTenant(trap).get("/tenant");
            assertThat(inside.status()).as(trap).isEqualTo(200);
        }
        assertThat(victim.withTenant(ApiClient.register(port).tenant())
                        .get("/leads")
                        .code())
                .isEqualTo("tenant_forbidden");
    }

    @Test
    void theyAreListedInPagesUntilTheLast() {
        List<String> listed = new ArrayList<>();
        String path = "/tenants?limit=500";
        while (path != null) {
            JsonNode page = victim.get(path).json();
            page.path("items").forEach(tenant -> listed.add(tenant.path("id").asString()));
            path = page.path("next_cursor").isNull()
                    ? null
                    : "/tenants?limit=500&cursor=" + page.path("next_cursor").asString();
        }

        Set<String> all = new HashSet<>(traps);
        all.add(victim.tenant());
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aSignInTellsThatThereAreMoreAndWhereTheListGoesOn() {
        JsonNode me = victim.get("/auth/me").json();

        assertThat(me.path("tenants").size()).isEqualTo(100);
        JsonNode next = victim.get(
                        "/tenants?cursor=" + me.path("tenants_next_cursor").asString())
                .json();
        assertThat(next.path("items").path(0).path("id").asString())
                .isNotEqualTo(me.path("tenants").path(99).path("id").asString());
        assertThat(ApiClient.register(port)
                        .get("/auth/me")
                        .json()
                        .path("tenants_next_cursor")
                        .isNull())
                .isTrue();
    }

    @Test
    void everyTrailIsToldAndErasingLeavesNoMembershipBehind() {
        victim.patch("/auth/me", Map.of("first_name", "Grace", "last_name", "Hopper"));

        assertThat(traps)
                .allSatisfy(trap ->
                        assertThat(audit.of(new TenantId(trap), "user.renamed")).hasSize(1));

        ApiClient other = victim.member(Role.ADMIN);
        assertThat(other.tenant()).isEqualTo(victim.tenant());
        assertThat(victim.delete("/auth/me", Map.of("password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM memberships WHERE user_id = :user")
                        .param("user", victim.userId())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
