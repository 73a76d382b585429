package io.leadline.identity.internal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class PeopleApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private long person(String first, String last) {
        return admin.member(Role.AGENT, first, last).userId();
    }

    @Test
    void peopleAreFoundByHowTheirNamesBegin() {
        long grace = person("Grace", "Gomez");
        long gordon = person("Gordon", "100%");
        person("Lin", "Larsen");

        for (int limit = 1; limit <= 3; limit++) {
            assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=g", limit))).containsExactly(grace, gordon);
        }
        assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=gomez", 5))).containsExactly(grace);
        assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=Grace%20Go", 5)))
                .containsExactly(grace);
        assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=100%25", 5))).containsExactly(gordon);
        assertThat(Pages.all(admin, "/tenant/people?q=%25", 5)).isEmpty();
        assertThat(Pages.all(admin, "/tenant/people", 2)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obrien",
                "O'Brien",
                "o\u2019brien",
                "brien sean",
                "Sea\u0301n",
                "Anna-Maria Sean",
                "annamaria",
                "maria"
            })
    void peopleAreFoundHoweverTheirNamesAreTyped(String q) {
        long sean = person("Se\u00E1n Anna-Maria", "O\u2019Brien");
        person("Berta", "Brandt");

        assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), 1)))
                .containsExactly(sean);
    }

    @Test
    void whoChoosesAnAgentIsOfferedNoViewers() {
        long agent = person("Grace", "Gomez");
        admin.member(Role.VIEWER, "Gil", "Gomez");

        assertThat(Pages.ids(Pages.all(admin, "/tenant/people?q=g&min_role=agent", 5)))
                .containsExactly(agent);
        assertThat(Pages.all(admin, "/tenant/people?min_role=viewer", 5)).hasSize(3);
        assertThat(admin.get("/tenant/people?min_role=owner").status()).isEqualTo(400);
    }

    @Test
    void membersAreFoundByWordsOfTheirNamesAndByAddress() {
        ApiClient anna = admin.member(Role.AGENT, "Anna Maria", "van der Berg");
        ApiClient joerg = admin.member(Role.VIEWER, "J\u00f6rg", "100%");

        assertThat(found("van der")).containsExactly(anna.userId());
        assertThat(found("berg")).containsExactly(anna.userId());
        assertThat(found("ANNA M")).containsExactly(anna.userId());
        assertThat(found("jorg")).containsExactly(joerg.userId());
        assertThat(found("100%25")).containsExactly(joerg.userId());
        assertThat(found(joerg.email().substring(0, 12))).containsExactly(joerg.userId());
        assertThat(found("%25")).isEmpty();
        assertThat(found("%20")).hasSize(3);
        assertThat(admin.get("/tenant/members?q=" + "x".repeat(201)).code()).isEqualTo("invalid_parameter");
    }

    private List<Long> found(String q) {
        return Pages.all(admin, "/tenant/members?q=" + q.replace(" ", "%20"), 1).stream()
                .map(member -> member.path("user_id").asLong())
                .toList();
    }

    @Test
    void onlyMembersAreFoundAndOnlyTheirNamesAreTold() {
        ApiClient other = ApiClient.register(port);
        ApiClient viewer = admin.member(Role.VIEWER);

        assertThat(viewer.get("/tenant/people?ids=" + admin.userId() + "," + other.userId())
                        .json()
                        .path("items")
                        .toString())
                .isEqualTo("[{\"id\":" + admin.userId() + ",\"name\":\"Ada Admin\"}]");
        assertThat(admin.get("/tenant/people?ids=x").status()).isEqualTo(400);
        assertThat(admin.get("/tenant/people?ids=" + "1,".repeat(200) + "1").code())
                .isEqualTo("invalid_parameter");
    }
}
