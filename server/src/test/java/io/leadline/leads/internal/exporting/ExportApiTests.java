package io.leadline.leads.internal.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.importing.Importer;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ExportApiTests {
    private final int port;
    private final JdbcClient jdbc;

    private ApiClient admin;
    private Importer importer;

    @Autowired
    ExportApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        this.admin = ApiClient.register(port);
        this.importer = new Importer(admin, jdbc);
    }

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        importer = new Importer(admin, jdbc);
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        long agent = admin.get("/tenant/members")
                .json()
                .path("items")
                .path(0)
                .path("user_id")
                .asLong();
        admin.post(
                "/leads",
                Map.ofEntries(
                        Map.entry("first_name", "=HYPERLINK(\"x\")"),
                        Map.entry("last_name", "O'Hara, \"Scarlett\""),
                        Map.entry("email", "scarlett@example.com"),
                        Map.entry("phone", "030 90 18 20"),
                        Map.entry("country", "DE"),
                        Map.entry("company", "-Tara; Inc"),
                        Map.entry("source", "@fair"),
                        Map.entry("status", "contacted"),
                        Map.entry("priority", "high"),
                        Map.entry("assigned_agent_id", agent),
                        Map.entry("notes", "two\nlines"),
                        Map.entry("attributes", Map.of("shoe size", 37, "tags", List.of("a", "b"))),
                        Map.entry("next_follow_up_at", "2027-01-31T09:30:00Z")));
        JsonNode before = importer.lead("scarlett@example.com");
        String csv = admin.get("/leads/export.csv?status=contacted").body();
        assertThat(csv).contains("'=HYPERLINK", "'-Tara", "'@fair", ",+4930901820,");
        admin.delete("/leads/" + before.path("id").asLong());

        JsonNode job = importer.ended(importer.upload(csv));

        assertThat(job.path("failed").asLong()).as(csv).isZero();
        JsonNode after = importer.lead("scarlett@example.com");
        for (String field : before.propertyNames()) {
            if (!Set.of("id", "created_at", "updated_at", "version").contains(field)) {
                assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            }
        }
    }

    @Test
    void theColumnsThatAreAskedForComeInTheirOrder() {
        admin.post(
                "/leads",
                Map.of(
                        "last_name",
                        "Hopper",
                        "company",
                        "Navy",
                        "attributes",
                        Map.of("rank", List.of(1, 2), "x", "y")));

        assertThat(admin.get("/leads/export.csv?columns=company,last_name,attributes.rank,attributes.x,attributes.none")
                        .body()
                        .strip())
                .isEqualTo(
                        "company,last_name,attributes.rank,attributes.x,attributes.none\r\nNavy,Hopper,\"[1,2]\",y,");
    }

    @Test
    void columnsThereAreNotAreRefusedWithThoseThereAre() {
        assertThat(admin.get("/leads/export.csv?columns=last_name,shoe_size").status())
                .isEqualTo(422);
        assertThat(admin.get("/leads/export.csv?columns=last_name,shoe_size").body())
                .contains("shoe_size", "unknown_column", "score_category");
        assertThat(admin.get("/leads/export.csv?columns=id,id").status()).isEqualTo(422);
    }

    @Test
    void theExportFollowsFiltersAndSortOverManyPages() {
        String rows = IntStream.range(0, 600)
                .mapToObj(i -> "L%03d,%s\n".formatted(i, i % 3 == 0 ? "fair" : "web"))
                .collect(Collectors.joining());
        importer.ended(importer.upload("last_name,source\n" + rows));

        String csv = admin.get("/leads/export.csv?source=fair&sort=last_name").body();

        assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)[2]))
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> "L%03d".formatted(i * 3))
                        .toList());
        assertThat(admin.get("/leads/export.csv?sort=odd").code()).isEqualTo("invalid_parameter");
    }
}
