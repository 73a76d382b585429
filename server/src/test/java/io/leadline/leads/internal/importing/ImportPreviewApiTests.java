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
                "Name,Kontakt\nAda,not an address\nGrace,grace@example.com\nLin,lin@example.com,and more\n",
                Map.of("mapping", "{\"Kontakt\": \"email\"}"));

        JsonNode rows = preview.path("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.path(0).path("lead").isNull()).isTrue();
        assertThat(rows.path(0).path("errors").toString()).contains("email");
        assertThat(rows.path(0).path("cells").toString()).isEqualTo("[\"Ada\",\"not an address\"]");
        assertThat(rows.path(1).path("errors")).isEmpty();
        assertThat(rows.path(2).path("errors").toString()).contains("3 cells");
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
    void theEncodingIsShownAndCanBeChosen() {
        byte[] file = "name,city\nAda,M\u00fcnchen\nLin,Oslo\n".getBytes(StandardCharsets.ISO_8859_1);

        JsonNode detected = preview(file, Map.of()).json();
        JsonNode chosen = preview(file, Map.of("encoding", "windows-1251")).json();

        assertThat(detected.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(detected.path("columns").path(1).path("samples").toString())
                .isEqualTo("[\"M\u00fcnchen\",\"Oslo\"]");
        assertThat(chosen.path("encoding").asString()).isEqualTo("windows-1251");
        assertThat(chosen.path("rows").path(0).path("cells").path(1).asString()).isEqualTo("M\u044cnchen");
        assertThat(preview(file, Map.of("encoding", "utf-8")).code()).isEqualTo("wrong_encoding");
        assertThat(preview(file, Map.of("encoding", "morse")).body()).contains("unknown_encoding");
    }

    @Test
    void whatIsKeptAsGivenAndAllThatIsWrongIsTold() {
        String file =
                "Name,Phone,Country,Email,Priority\nAda,4.47911E+11,,,\nLin,030 901820,Atlantis,,\nBob,,,nope,urgent\n";
        JsonNode rows = preview(file, Map.of()).path("rows");
        Importer importer = new Importer(admin, jdbc);

        JsonNode result = importer.ended(importer.upload(file)).path("result");

        assertThat(rows.path(0).path("warnings").toString()).contains("4.47911E+11");
        assertThat(rows.path(1).path("warnings").toString()).contains("Atlantis", "030 901820");
        assertThat(rows.path(2).path("errors").toString()).contains("email:", "priority:");
        assertThat(result.path("accepted").asLong()).isEqualTo(2);
        assertThat(result.path("warned").asLong()).isEqualTo(2);
        assertThat(result.path("warnings").path(0).path("line_number").asLong()).isEqualTo(2);
        JsonNode lead = admin.get("/leads?q=Lin").json().path("items").path(0);
        assertThat(lead.path("phone").asString()).isEqualTo("030 901820");
        assertThat(admin.patch("/leads/" + lead.path("id").asLong(), Map.of("company", "Acme"))
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo("030 901820");
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
