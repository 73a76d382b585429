package io.leadline.identity.internal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import io.leadline.testing.RecordedAudit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class MemberSessionsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    @Test
    void theSessionsOfAMemberOfThisTenantAloneEndAltogether() {
        ApiClient second = agent.login(agent.email(), ApiClient.PASSWORD);
        ApiClient colleague = admin.member(Role.AGENT);

        assertThat(end(admin, agent).status()).isEqualTo(204);

        assertThat(agent.get("/leads").code()).isEqualTo("unauthorized");
        assertThat(second.get("/auth/me").status()).isEqualTo(401);
        assertThat(agent.post("/auth/refresh", Map.of("refresh_token", agent.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(colleague.get("/leads").status()).isEqualTo(200);
        assertThat(agent.login(agent.email(), ApiClient.PASSWORD).get("/leads").status())
                .isEqualTo(200);
        assertThat(audit.of(admin.tenantId(), "member.sessions_ended"))
                .singleElement()
                .satisfies(told -> assertThat(told.entry().entityId()).isEqualTo(Long.toString(agent.userId())));
    }

    @Test
    void theSessionsOfWhoBelongsElsewhereDoNotEnterThisTenantAnyMore() {
        ApiClient other = ApiClient.register(port);
        other.join(agent, Role.AGENT);

        try (LiveStream here = LiveStream.of(agent);
                LiveStream there = LiveStream.of(agent.withTenant(other.tenant()))) {
            assertThat(end(admin, agent).status()).isEqualTo(204);
            here.awaitEnd();
            assertThat(there.isOpen()).isTrue();
        }

        Answer refused = agent.get("/leads");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("sign_in_again");
        String renewed = agent.withTenant("")
                .post("/auth/refresh", Map.of("refresh_token", agent.refreshToken()))
                .json()
                .path("access_token")
                .asString();
        assertThat(agent.withToken(renewed).get("/leads").code())
                .as("a renewed token is of the same session")
                .isEqualTo("sign_in_again");
        assertThat(agent.withToken(renewed)
                        .withTenant(other.tenant())
                        .get("/leads")
                        .status())
                .as("the other tenant is not concerned")
                .isEqualTo(200);
        ApiClient again = agent.login(agent.email(), ApiClient.PASSWORD).withTenant(admin.tenant());
        assertThat(again.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdminEndsThemAndNotTheirOwn() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        ApiClient stranger = ApiClient.register(port);

        assertThat(end(supervisor, agent).code()).isEqualTo("forbidden");
        assertThat(end(stranger, agent).status()).isEqualTo(404);
        assertThat(end(admin, admin).code()).isEqualTo("own_account");
        assertThat(agent.get("/leads").status()).isEqualTo(200);
        assertThat(admin.get("/leads").status()).isEqualTo(200);
    }

    private static Answer end(ApiClient by, ApiClient member) {
        return by.delete("/tenant/members/" + member.userId() + "/sessions");
    }
}
