package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows of a file that are leads already. */
@ApiTest
class ImportMatchApiTests {
    private static final Map<String, String> UPDATE_BY_EMAIL =
            Map.of("options", "{\"match_by\": \"email\", \"on_match\": \"update\"}");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private Importer importer;

    @BeforeEach
    void aTenantWithALead() {
        admin = ApiClient.register(port);
        importer = new Importer(admin, jdbc);
        admin.post(
                "/leads",
                Map.of(
                        "first_name", "Ada",
                        "email", "Ada@example.com",
                        "phone", "+49 30 901820",
                        "company", "Analytical Engines",
                        "attributes", Map.of("size", 37)));
    }

    private JsonNode result(String file, Map<String, String> fields) {
        JsonNode job = importer.ended(importer.upload(file, fields));
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        return job.path("result");
    }

    private static String counts(JsonNode result) {
        return "%d created, %d updated, %d unchanged, %d skipped, %d refused"
                .formatted(
                        result.path("created").asLong(),
                        result.path("updated").asLong(),
                        result.path("unchanged").asLong(),
                        result.path("skipped").asLong(),
                        result.path("refused").asLong());
    }

    @Test
    void aRowIsWrittenOverTheLeadItIs() {
        String file = "email,first_name,company,tag\nada@EXAMPLE.com,,Babbage & Co,vip\ngrace@example.com,Grace,,\n";

        assertThat(counts(result(file, UPDATE_BY_EMAIL)))
                .isEqualTo("1 created, 1 updated, 0 unchanged, 0 skipped, 0 refused");

        JsonNode lead = admin.get("/leads?q=Ada").json().path("items").path(0);
        assertThat(lead.path("first_name").asString()).isEqualTo("Ada");
        assertThat(lead.path("company").asString()).isEqualTo("Babbage & Co");
        assertThat(lead.path("phone").asString()).isEqualTo("+4930901820");
        assertThat(lead.path("attributes").toString()).contains("\"size\":37", "\"tag\":\"vip\"");
        assertThat(lead.path("version").asLong()).isEqualTo(1);
        JsonNode change = admin.get("/leads/" + lead.path("id").asLong() + "/changes")
                .json()
                .path("items")
                .path(0);
        assertThat(change.toString()).contains("company", "Babbage & Co");
        assertThat(importer.count("leads")).isEqualTo(2);
        assertThat(counts(result(file, UPDATE_BY_EMAIL)))
                .isEqualTo("0 created, 0 updated, 2 unchanged, 0 skipped, 0 refused");
    }

    @Test
    void aRowIsSkippedOrCreatedWhereThatIsAsked() {
        String file =
                "phone,first_name\n+49 30 901820,Augusta\n+49 30 901821,Grace\n+49 (30) 901821,Grace again\n,Nobody\n,Nobody\n";

        assertThat(counts(result(file, Map.of("options", "{\"match_by\": \"phone\", \"on_match\": \"skip\"}"))))
                .isEqualTo("3 created, 0 updated, 0 unchanged, 2 skipped, 0 refused");
        assertThat(counts(result(file, Map.of("options", "{\"match_by\": \"phone\", \"on_match\": \"create\"}"))))
                .isEqualTo("5 created, 0 updated, 0 unchanged, 0 skipped, 0 refused");
    }

    @Test
    void rowsOfOneFileThatAreTheSamePersonAreOneLead() {
        String file =
                "email,first_name,last_name\ng@example.com,Grace,\nG@example.com,,Hopper\ng@example.com,,Hopper\n";

        assertThat(counts(result(file, UPDATE_BY_EMAIL)))
                .isEqualTo("1 created, 1 updated, 1 unchanged, 0 skipped, 0 refused");

        JsonNode lead = importer.lead("g@example.com");
        assertThat(lead.path("first_name").asString()).isEqualTo("Grace");
        assertThat(lead.path("last_name").asString()).isEqualTo("Hopper");
    }

    @Test
    void aStatusTheLeadCannotMoveToStays() {
        long lead = admin.get("/leads?q=Ada")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        admin.patch("/leads/" + lead, Map.of("status", "qualified"));

        result("email,status,company\nada@example.com,new,Moved\n", UPDATE_BY_EMAIL);

        JsonNode after = admin.get("/leads/" + lead).json();
        assertThat(after.path("status").asString()).isEqualTo("qualified");
        assertThat(after.path("company").asString()).isEqualTo("Moved");
    }

    @Test
    void whatWouldBecomeOfTheRowsIsToldBeforeAnythingIsWritten() {
        String file = "email,company\nada@example.com,Moved\nada@example.com,Moved\ng@example.com,Navy\nnope,x\n";

        Answer preview =
                admin.upload("/leads/import/preview", "leads.csv", BodyPublishers.ofString(file), UPDATE_BY_EMAIL);
        JsonNode rehearsed = result(file, Map.of("options", UPDATE_BY_EMAIL.get("options"), "dry_run", "true"));

        assertThat(preview.json().path("rows").values())
                .extracting(row -> row.path("outcome").asString())
                .containsExactly("update", "unchanged", "create", "");
        assertThat(preview.json().path("rows").path(0).path("lead_id").asLong()).isPositive();
        assertThat(counts(rehearsed)).isEqualTo("1 created, 1 updated, 1 unchanged, 0 skipped, 1 refused");
        assertThat(importer.count("leads")).isEqualTo(1);
        assertThat(counts(result(file, UPDATE_BY_EMAIL))).isEqualTo(counts(rehearsed));
    }

    @Test
    void createdLeadsGetTheDefaultsTheirRowsLeaveOpen() {
        long me = admin.get("/tenant/members")
                .json()
                .path("items")
                .path(0)
                .path("user_id")
                .asLong();
        String options = "{\"match_by\": \"email\", \"on_match\": \"update\", \"defaults\": {\"assigned_agent_id\": "
                + me + ", \"source\": \"fair\", \"attributes\": {\"tag\": \"spring\"}}}";

        result(
                "email,source,kind\nada@example.com,,a\ng@example.com,web,b\nh@example.com,,\n",
                Map.of("options", options));

        assertThat(importer.lead("g@example.com").path("source").asString()).isEqualTo("web");
        assertThat(importer.lead("h@example.com").path("source").asString()).isEqualTo("fair");
        assertThat(importer.lead("h@example.com").path("assigned_agent_id").asLong())
                .isEqualTo(me);
        assertThat(importer.lead("g@example.com").path("attributes").toString()).contains("spring", "\"kind\":\"b\"");
        assertThat(importer.lead("ada@example.com").path("source").isNull()).isTrue();
    }

    @Test
    void mistakesInTheFormAreTold() {
        assertThat(refusal("{\"on_match\": \"update\"}")).contains("match_by");
        assertThat(refusal("{\"match_by\": \"email\", \"on_match\": \"replace\"}"))
                .contains("invalid_options");
        assertThat(refusal("[1]")).contains("invalid_options");
        assertThat(refusal("{\"defaults\": {\"assigned_agent_id\": 4711}}")).contains("unknown_agent");
        assertThat(refusal("{\"defaults\": {\"source\": \"" + "x".repeat(65) + "\"}}"))
                .contains("invalid_options");
    }

    private String refusal(String options) {
        Answer answer = importer.upload("email\na@example.com\n", Map.of("options", options));
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void aJobTellsItsFileAndItsLeadsAreAFilter() {
        JsonNode job = importer.ended(importer.upload("email\nb@example.com\nc@example.com\n"));
        long id = job.path("id").asLong();

        assertThat(job.path("file_name").asString()).isEqualTo("leads.csv");
        assertThat(admin.get("/leads?import_job_id=" + id).json().path("items")).hasSize(2);
        assertThat(admin.get("/leads?import_job_id=" + (id + 1_000_000)).json().path("items"))
                .isEmpty();
    }

    /** Both files hold the same people in opposite orders, some of whom are leads already. */
    @Test
    void twoImportsOfTheSamePeopleAtOnceMakeEachOfThemOneLead() {
        int people = 1500;
        result(file(IntStream.range(0, 500), "known"), UPDATE_BY_EMAIL);

        Answer one = importer.upload(file(IntStream.range(0, people), "one"), UPDATE_BY_EMAIL);
        Answer other =
                importer.upload(file(IntStream.range(0, people).map(i -> people - 1 - i), "other"), UPDATE_BY_EMAIL);
        JsonNode first = importer.ended(one).path("result");
        JsonNode second = importer.ended(other).path("result");

        assertThat(importer.count("leads")).isEqualTo(1 + people);
        assertThat(first.path("created").asLong() + second.path("created").asLong())
                .isEqualTo(people - 500);
        assertThat(first.path("refused").asLong() + second.path("refused").asLong())
                .isZero();
        assertThat(importer.count("lead_scores")).isEqualTo(1 + people);
    }

    private static String file(IntStream people, String company) {
        return "email,company\n"
                + people.mapToObj(i -> "p" + i + "@example.com," + company + "\n")
                        .collect(Collectors.joining());
    }
}
