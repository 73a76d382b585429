package io.leadline.leads.internal.statistics;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aQualifiedLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.importing.Importer;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class LeadStatisticsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        aQualifiedLead().with("source", "elsewhere").createdBy(ApiClient.register(port));
    }

    private long count(String filter) {
        Answer answer = admin.get("/leads/count" + filter);
        assertThat(answer.json().path("exact").asBoolean()).as(answer.body()).isTrue();
        return answer.json().path("count").asLong();
    }

    @Test
    void anEmptyTenantHasNothingToShow() {
        assertThat(count("")).isZero();
        assertThat(Pages.all(admin, "/leads/sources", 5)).isEmpty();
        JsonNode conversion = admin.get("/leads/conversion").json();
        assertThat(conversion.path("conversion_rate").isNull()).isTrue();
        assertThat(conversion.path("by_source")).isEmpty();
        assertThat(conversion.path("funnel").values())
                .extracting(step -> step.path("status").asString() + step.path("reached"))
                .containsExactly("new0", "contacted0", "qualified0", "converted0");
    }

    @Test
    void theCountFollowsTheFiltersOfTheList() {
        long first = aLead().with("source", "fair").createdBy(admin);
        long second =
                aLead().with("source", "fair").with("last_name", "Lovelace").createdBy(admin);
        aQualifiedLead().createdBy(admin);

        assertThat(count("")).isEqualTo(3);
        assertThat(count("?source=fair")).isEqualTo(2);
        assertThat(count("?source=fair&q=love")).isEqualTo(1);
        assertThat(count("?status=qualified&priority=low")).isZero();
        assertThat(count("?ids=" + first + "," + second + ",999999999")).isEqualTo(2);
        assertThat(admin.get("/leads?category=cold").json().path("items").size())
                .isEqualTo((int) count("?category=cold"));
        assertThat(admin.get("/leads/count?category=lukewarm").code()).isEqualTo("invalid_category");
    }

    @Test
    void countingEndsAtTenThousand() {
        Importer importer = new Importer(admin, jdbc);
        String rows =
                IntStream.rangeClosed(1, 10_001).mapToObj(i -> "L" + i + "\n").collect(Collectors.joining());
        importer.ended(importer.upload("last_name\n" + rows));

        assertThat(admin.get("/leads/count").body()).isEqualTo("{\"count\":10000,\"exact\":false}");
        assertThat(count("?q=L77")).isEqualTo(111);
        admin.delete("/leads/"
                + admin.get("/leads?limit=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong());
        assertThat(count("")).isEqualTo(10_000);
    }

    @Test
    void theListCanBeNarrowedToSomeIds() {
        List<Long> ids =
                IntStream.range(0, 3).mapToObj(i -> aLead().createdBy(admin)).toList();

        assertThat(Pages.ids(Pages.all(admin, "/leads?sort=created_at&ids=" + ids.get(0) + "," + ids.get(2), 1)))
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(admin.get("/leads?ids=1").json().path("items")).isEmpty();
        String tooMany = IntStream.range(0, 201).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(admin.get("/leads?ids=" + tooMany).code()).isEqualTo("invalid_parameter");
        assertThat(admin.get("/leads?ids=one").status()).isEqualTo(400);
    }

    @Test
    void sourcesAreListedOnceEachInOrder() {
        for (String source : List.of("website", "fair", "Fair", "facebook_ads", "f%r", "website")) {
            aLead().with("source", source).createdBy(admin);
        }
        aLead().createdBy(admin);

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(Pages.texts(Pages.all(admin, "/leads/sources", limit), "source"))
                    .hasSize(4)
                    .contains("f%r", "facebook_ads", "website")
                    .endsWith("website");
            assertThat(Pages.texts(Pages.all(admin, "/leads/sources?q=FA", limit), "source"))
                    .hasSize(2)
                    .startsWith("facebook_ads");
        }
        assertThat(Pages.texts(Pages.all(admin, "/leads/sources?q=f%25", 5), "source"))
                .containsExactly("f%r");
        assertThat(Pages.all(admin, "/leads/sources?q=elsewhere", 5)).isEmpty();
    }

    @Test
    void theFunnelCountsLeadsAsFarAsTheyProvablyCame() {
        moved("contacted", "qualified", "converted");
        moved("contacted", "qualified", "lost");
        moved("contacted", "lost");
        moved("lost");
        moved("contacted", "lost", "new");
        moved("contacted", "qualified", "converted", "qualified");
        aLead().with("status", "lost").createdBy(admin);
        long bulk = moved("contacted", "qualified");
        admin.post("/leads/bulk", Map.of("lead_ids", List.of(bulk), "action", "status", "status", "lost"));

        JsonNode conversion = admin.get("/leads/conversion").json();

        assertThat(conversion.path("total").asLong()).isEqualTo(8);
        assertThat(conversion.path("converted").asLong()).isEqualTo(1);
        assertThat(conversion.path("lost").asLong()).isEqualTo(5);
        assertThat(conversion.path("conversion_rate").asDouble()).isEqualTo(0.125);
        assertThat(conversion.path("funnel").toString())
                .isEqualTo("[{\"status\":\"new\",\"count\":1,\"reached\":8},"
                        + "{\"status\":\"contacted\",\"count\":0,\"reached\":5},"
                        + "{\"status\":\"qualified\",\"count\":1,\"reached\":4},"
                        + "{\"status\":\"converted\",\"count\":1,\"reached\":1}]");
    }

    private long moved(String... statuses) {
        long lead = aLead().createdBy(admin);
        for (String status : statuses) {
            assertThat(admin.patch("/leads/" + lead, Map.of("status", status)).status())
                    .isEqualTo(200);
        }
        return lead;
    }

    @Test
    void sourcesBeyondTheTwentyLargestAreGathered() {
        Importer importer = new Importer(admin, jdbc);
        StringBuilder rows = new StringBuilder("last_name,source,status\nA,,new\nB,,lost\n");
        for (int source = 0; source < 22; source++) {
            String name = "s%02d".formatted(source);
            rows.append("A,%s,converted\nB,%s,%s\n".formatted(name, name, source == 21 ? "lost" : "new"));
        }
        importer.ended(importer.upload(rows.toString()));

        JsonNode sources = admin.get("/leads/conversion").json().path("by_source");

        assertThat(sources).hasSize(21);
        assertThat(sources.path(0).toString())
                .isEqualTo(
                        "{\"source\":null,\"other\":false,\"total\":2,\"converted\":0,\"lost\":1,\"conversion_rate\":0}");
        assertThat(sources.path(1).toString())
                .isEqualTo(
                        "{\"source\":\"s00\",\"other\":false,\"total\":2,\"converted\":1,\"lost\":0,\"conversion_rate\":0.5}");
        assertThat(sources.path(20).toString())
                .isEqualTo(
                        "{\"source\":null,\"other\":true,\"total\":6,\"converted\":3,\"lost\":1,\"conversion_rate\":0.5}");
    }
}
