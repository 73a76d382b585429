package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ImportPreviewApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private Answer preview(byte[] file, Map<String, String> fields) {
        return admin.upload("/leads/import/preview", "leads.csv", BodyPublishers.ofByteArray(file), fields);
    }

    private JsonNode preview(String file, Map<String, String> fields) {
        Answer answer = preview(file.getBytes(StandardCharsets.UTF_8), fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void columnsComeWithSamplesAndTheFieldTheyStandFor() {
        JsonNode preview = preview(
                "Email Address;First Name;Telefon;Budget;\nada@example.com;Ada;030 901820;5;\n\n;Grace;;7;\n;Lin;;5;\n",
                Map.of());

        assertThat(preview.path("delimiter").asString()).isEqualTo(";");
        assertThat(preview.path("encoding").asString()).isEqualTo("utf-8");
        assertThat(preview.path("columns").values())
                .extracting(column -> column.path("name").asString() + "=" + column.path("proposed_field"))
                .containsExactly(
                        "Email Address=\"email\"",
                        "First Name=\"first_name\"",
                        "Telefon=\"phone\"",
                        "Budget=\"attributes.Budget\"",
                        "=null");
        assertThat(preview.path("columns").path(1).path("samples").toString()).isEqualTo("[\"Ada\",\"Grace\",\"Lin\"]");
        assertThat(preview.path("columns").path(3).path("samples").toString()).isEqualTo("[\"5\",\"7\"]");
        assertThat(preview.path("rows").values())
                .extracting(row -> row.path("line").asLong())
                .containsExactly(2L, 4L, 5L);
        assertThat(preview.path("rows").path(0).path("lead").path("email").asString())
                .isEqualTo("ada@example.com");
    }

    @Test
    void eachRowTellsWhatIsWrongUnderTheMapping() {
        JsonNode preview = preview(
                "Name,Kontakt\nAda,not an address\nGrace,grace@example.com\nonly one cell\n",
                Map.of("mapping", "{\"Kontakt\": \"email\"}"));

        JsonNode rows = preview.path("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.path(0).path("lead").isNull()).isTrue();
        assertThat(rows.path(0).path("errors").toString()).contains("email");
        assertThat(rows.path(0).path("cells").toString()).isEqualTo("[\"Ada\",\"not an address\"]");
        assertThat(rows.path(1).path("errors")).isEmpty();
        assertThat(rows.path(2).path("errors").toString()).contains("1 cells");
        JsonNode column = preview.path("columns").path(1);
        assertThat(column.path("proposed_field").asString()).isEqualTo("attributes.Kontakt");
        assertThat(column.path("field").asString()).isEqualTo("email");
    }

    @Test
    void itShowsWhatAnImportThenDoes() {
        String file = "Full Name,Mail,Handy\n\"Hopper, Grace\",grace@example.com,+49 30 901820\n,broken,\n";
        JsonNode rows = preview(file, Map.of()).path("rows");
        Importer importer = new Importer(admin, jdbc);

        JsonNode job = importer.ended(importer.upload(file));

        assertThat(job.path("failed").asLong()).isEqualTo(1);
        assertThat(rows.path(1).path("errors")).isNotEmpty();
        JsonNode lead = importer.lead("grace@example.com");
        for (String field : rows.path(0).path("lead").propertyNames()) {
            if (!Set.of("phone", "status", "priority").contains(field)) {
                assertThat(lead.path(field))
                        .as(field)
                        .isEqualTo(rows.path(0).path("lead").path(field));
            }
        }
    }

    @Test
    void onlyTheBeginningOfALargeFileIsLookedAtAndNothingIsKept() {
        String row = "Ada," + "x".repeat(20_000) + "\n";
        JsonNode preview = preview("name,notes\n" + row.repeat(30), Map.of());

        assertThat(preview.path("rows"))
                .hasSize(13)
                .allMatch(line -> line.path("cells").size() == 2);
        Importer importer = new Importer(admin, jdbc);
        assertThat(importer.count("import_files") + importer.count("leads") + importer.count("jobs"))
                .isZero();
    }

    @Test
    void aFileThatIsNoUtf8SaysSo() {
        JsonNode preview = preview("name,city\nAda,M\u00fcnchen\n".getBytes(StandardCharsets.ISO_8859_1), Map.of())
                .json();

        assertThat(preview.path("encoding").asString()).isEqualTo("other");
        assertThat(preview.path("rows").path(0).path("errors").toString()).contains("UTF-8");
    }

    @Test
    void whatIsNoFileToImportIsRefused() {
        assertThat(preview(new byte[0], Map.of()).code()).isEqualTo("empty_file");
        assertThat(preview(new byte[] {'P', 'K', 3, 4}, Map.of()).code()).isEqualTo("not_a_csv");
        assertThat(preview("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Map.of("mapping", "{\"c\": \"email\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.member(Role.AGENT)
                        .upload("/leads/import/preview", "leads.csv", BodyPublishers.ofString("name\nAda\n"), Map.of())
                        .status())
                .isEqualTo(403);
    }
}
