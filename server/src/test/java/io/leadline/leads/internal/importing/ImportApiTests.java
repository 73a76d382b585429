package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ImportApiTests {
    private final int port;
    private final JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private ApiClient admin;
    private Importer importer;

    @Autowired
    ImportApiTests(@LocalServerPort int port, JdbcClient jdbc) {
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
    void rowsBecomeLeadsAndTheJobTellsHow() {
        Answer accepted = importer.upload(
                "First Name;E-Mail;Telephone;Shoe size\nAda;ada@example.com;+49 30 901820;37\n;b@example.com;;\n");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.headers().get("location")).startsWith("/api/v1/jobs/");
        JsonNode job = importer.ended(accepted);
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("processed").asLong()).isEqualTo(2);
        assertThat(job.path("total").asLong()).isEqualTo(2);
        JsonNode result = job.path("result");
        assertThat(result.path("accepted").asLong()).isEqualTo(2);
        assertThat(result.path("refused").asLong()).isZero();
        assertThat(result.path("dry_run").asBoolean()).isFalse();
        assertThat(result.path("delimiter").asString()).isEqualTo(";");
        assertThat(result.path("mapping").properties())
                .extracting(entry -> entry.getKey() + " -> " + entry.getValue().asString())
                .containsExactlyInAnyOrder(
                        "First Name -> first_name",
                        "E-Mail -> email",
                        "Telephone -> phone",
                        "Shoe size -> attributes.Shoe size");
        JsonNode lead = importer.lead("ada@example.com");
        assertThat(lead.path("phone").asString()).isEqualTo("+4930901820");
        assertThat(lead.path("attributes").toString()).isEqualTo("{\"Shoe size\":\"37\"}");
        assertThat(importer.lead("b@example.com").path("attributes").toString()).isEqualTo("{}");
        assertThat(importer.count("import_files")).isZero();
        assertThat(importer.count("import_file_parts")).isZero();
    }

    @Test
    void eachBrokenRowIsRefusedWithItsLineAndReason() {
        byte[] latin1 = "J\u00fcrgen,j@example.com,,\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = join(
                utf8("name,email,status,phone\n"),
                utf8("Ada,ada@example.com,won,\n"),
                latin1,
                utf8("Too,few\n"),
                utf8("Quote,\"never closed,,\n"),
                utf8("Bob,not an address,,nobody\n"),
                utf8(",,,\n"),
                utf8("Multi,\"m@example.com\",,\"\n1\n\"\n"),
                utf8("Carl,c@example.com,Qualified,\n"));
        JsonNode job = importer.ended(importer.upload(file));

        assertThat(job.path("result").path("accepted").asLong()).isEqualTo(2);
        assertThat(job.path("failed").asLong()).isEqualTo(6);
        String errors =
                admin.get("/jobs/" + job.path("id").asLong() + "/errors.csv").body();
        assertThat(errors.lines().map(line -> line.replaceAll("[;.].*", "")))
                .containsExactly(
                        "line_number,reason,content",
                        "2,\"status: use one of new, contacted, qualified, converted, lost",
                        "3,The row is not UTF-8",
                        "4,\"The row has 2 cells, the header has 4",
                        "5,A quote is opened and never closed",
                        "6,email: must be a well-formed email address",
                        "7,\"A lead needs a name, an email, a phone, a company or an attribute");
        assertThat(importer.lead("c@example.com").path("status").asString()).isEqualTo("qualified");
    }

    @ParameterizedTest
    @CsvSource({
        "'',422,empty_file",
        "'a|b|c\n1|2|3\n',422,unknown_delimiter",
        "'PK\u0003\u0004rest of a zip',422,not_a_csv",
        "'name,\"email\nx,y\n',422,not_a_csv"
    })
    void aFileThatIsNoCsvIsRefusedAtOnce(String content, int status, String code) {
        Answer answer = importer.upload(content);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(importer.count("import_files")).isZero();
    }

    @Test
    void binaryAndWideFilesAreRefusedAtOnce() {
        String wide = IntStream.range(0, 513).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(importer.upload("name,email\n".getBytes(StandardCharsets.UTF_16))
                        .code())
                .isEqualTo("not_a_csv");
        assertThat(importer.upload(new byte[] {'a', ',', 'b', '\n', 0, 1, 2}).code())
                .isEqualTo("not_a_csv");
        assertThat(importer.upload("stra\u00dfe,email\n".getBytes(Charset.forName("windows-1252")))
                        .code())
                .isEqualTo("not_a_csv");
        assertThat(importer.upload(wide + "\n").code()).isEqualTo("too_many_columns");
    }

    @Test
    void aFileOverTheLimitIs413() {
        Answer answer = importer.upload(new byte[9 << 20]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payload_too_large");
    }

    @Test
    void mistakesInTheFormAreTold() {
        assertThat(admin.post("/leads/import", Map.of()).status()).isEqualTo(415);
        assertThat(importer.upload("a,b\n1,2\n", Map.of("mapping", "[1]")).code())
                .isEqualTo("validation_failed");
        assertThat(importer.upload("a,b\n1,2\n", Map.of("mapping", "{\"a\": 1}"))
                        .code())
                .isEqualTo("validation_failed");
        assertThat(importer.upload("a,b\n1,2\n", Map.of("mapping", "{\"x\": \"phone\"}"))
                        .body())
                .contains("unknown_header", "it has: a, b.");
        assertThat(importer.upload("a,b\n1,2\n", Map.of("mapping", "{\"a\": \"fone\"}"))
                        .body())
                .contains("unknown_field", "first_name, last_name");
        assertThat(importer.upload("a,b\n1,2\n", Map.of("dry_run", "maybe")).status())
                .isEqualTo(400);
    }

    @Test
    void aHeaderAloneIsAJobWithNothingToDo() {
        JsonNode job = importer.ended(importer.upload("\ufeffname,email\r\n"));

        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("processed").asLong()).isZero();
    }

    @Test
    void aGivenMappingDecides() {
        importer.ended(importer.upload(
                "a,b,c\nada@example.com,x,secret\n",
                Map.of("mapping", "{\"a\": \"email\", \"b\": \"attributes.kind\", \"c\": null}")));

        assertThat(importer.lead("ada@example.com").path("attributes").toString())
                .isEqualTo("{\"kind\":\"x\"}");
    }

    @Test
    void aDryRunShowsAndWritesNothing() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "Ada " + i + ",ada" + i + (i % 2 == 0 ? "@example.com\n" : "\n"))
                .collect(Collectors.joining());
        JsonNode job = importer.ended(importer.upload("first name,email\n" + rows, Map.of("dry_run", "true")));
        JsonNode result = job.path("result");

        assertThat(result.path("dry_run").asBoolean()).isTrue();
        assertThat(result.path("accepted").asLong()).isEqualTo(15);
        assertThat(result.path("refused").asLong()).isEqualTo(15);
        assertThat(result.path("preview").size()).isEqualTo(15);
        assertThat(result.path("preview")
                        .path(0)
                        .path("lead")
                        .path("first_name")
                        .asString())
                .isEqualTo("Ada 0");
        assertThat(result.path("errors").path(0).path("line_number").asLong()).isEqualTo(3);
        assertThat(result.path("mapping").path("first name").asString()).isEqualTo("first_name");
        assertThat(importer.count("leads")).isZero();
    }

    @Test
    void viewersAndAgentsDoNotImport() {
        ApiClient agent = admin.member(Role.AGENT);

        assertThat(agent.upload("/leads/import", "a.csv", BodyPublishers.ofString("name\nAda\n"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(agent.get("/leads/export.csv").status()).isEqualTo(403);
        Answer accepted = admin.member(Role.SUPERVISOR)
                .upload("/leads/import", "a.csv", BodyPublishers.ofString("name\nAda\n"), Map.of());
        assertThat(accepted.status()).isEqualTo(202);
        // What still runs would be counted by the next test.
        importer.ended(accepted);
    }

    @Test
    void anotherTenantsImportIsNotThere() {
        JsonNode job = importer.ended(importer.upload("name\nAda\n"));
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get("/jobs/" + job.path("id").asLong()).status()).isEqualTo(404);
        assertThat(stranger.get("/leads").json().path("items").size()).isZero();
        assertThat(stranger.get("/leads/export.csv").body().lines()).hasSize(1);
    }

    @Test
    void acceptedAndRefusedRowsAreCounted() {
        double accepted = rows("accepted");
        double refused = rows("refused");
        importer.ended(importer.upload("email\na@example.com\nb@example.com\nnope\n"));

        assertThat(rows("accepted") - accepted).isEqualTo(2);
        assertThat(rows("refused") - refused).isEqualTo(1);
    }

    private double rows(String outcome) {
        return meters.get("leadline.import.rows")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
