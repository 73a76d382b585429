package io.leadline.identity.internal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
