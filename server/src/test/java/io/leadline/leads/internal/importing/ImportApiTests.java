package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.DatabaseTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "leadline.data-dir=target/test-data",
            "leadline.admin.password=correct horse battery",
            "leadline.import.max-file-size=8MB",
            "leadline.jobs.retry-delay=50ms"
        })
@DatabaseTest
class ImportApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ConfigurableApplicationContext context;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void rowsBecomeLeadsAndTheJobTellsHow() {
        Answer accepted = upload(
                "First Name;E-Mail;Telephone;Shoe size\nAda;ada@example.com;+49 30 901820;37\n;b@example.com;;\n");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.headers().get("location")).startsWith("/api/v1/jobs/");
        JsonNode job = ended(accepted);
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("processed").asLong()).isEqualTo(2);
        assertThat(job.path("total").asLong()).isEqualTo(2);
        assertThat(job.path("result").toString())
                .isEqualTo("{\"dry_run\":false,\"accepted\":2,\"refused\":0,\"delimiter\":\";\",\"mapping\":"
                        + "{\"First Name\":\"first_name\",\"E-Mail\":\"email\",\"Telephone\":\"phone\","
                        + "\"Shoe size\":\"attributes.Shoe size\"}}");
        JsonNode lead = lead("ada@example.com");
        assertThat(lead.path("phone").asString()).isEqualTo("+4930901820");
        assertThat(lead.path("attributes").toString()).isEqualTo("{\"Shoe size\":\"37\"}");
        assertThat(lead("b@example.com").path("attributes").toString()).isEqualTo("{}");
        assertThat(count("import_files")).isZero();
        assertThat(count("import_file_parts")).isZero();
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
        JsonNode job = ended(upload(file, Map.of()));

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
        assertThat(lead("c@example.com").path("status").asString()).isEqualTo("qualified");
    }

    @ParameterizedTest
    @CsvSource({
        "'',422,empty_file",
        "'a|b|c\n1|2|3\n',422,unknown_delimiter",
        "'PK\u0003\u0004rest of a zip',422,not_a_csv",
        "'name,\"email\nx,y\n',422,not_a_csv"
    })
    void aFileThatIsNoCsvIsRefusedAtOnce(String content, int status, String code) {
        Answer answer = upload(content);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(count("import_files")).isZero();
    }

    @Test
    void binaryAndWideFilesAreRefusedAtOnce() {
        String wide = IntStream.range(0, 513).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(upload("name,email\n".getBytes(StandardCharsets.UTF_16), Map.of())
                        .code())
                .isEqualTo("not_a_csv");
        assertThat(upload(new byte[] {'a', ',', 'b', '\n', 0, 1, 2}, Map.of()).code())
                .isEqualTo("not_a_csv");
        assertThat(upload("stra\u00dfe,email\n".getBytes(Charset.forName("windows-1252")), Map.of())
                        .code())
                .isEqualTo("not_a_csv");
        assertThat(upload(wide + "\n").code()).isEqualTo("too_many_columns");
    }

    @Test
    void aFileOverTheLimitIs413() {
        Answer answer = upload(new byte[9 << 20], Map.of());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payload_too_large");
    }

    @Test
    void mistakesInTheFormAreTold() {
        assertThat(admin.post("/leads/import", Map.of()).status()).isEqualTo(415);
        assertThat(upload("a,b\n1,2\n", Map.of("mapping", "[1]")).code()).isEqualTo("validation_failed");
        assertThat(upload("a,b\n1,2\n", Map.of("mapping", "{\"a\": 1}")).code()).isEqualTo("validation_failed");
        assertThat(upload("a,b\n1,2\n", Map.of("mapping", "{\"x\": \"phone\"}")).body())
                .contains("unknown_header", "it has: a, b.");
        assertThat(upload("a,b\n1,2\n", Map.of("mapping", "{\"a\": \"fone\"}")).body())
                .contains("unknown_field", "first_name, last_name");
        assertThat(upload("a,b\n1,2\n", Map.of("dry_run", "maybe")).status()).isEqualTo(400);
    }

    @Test
    void aHeaderAloneIsAJobWithNothingToDo() {
        JsonNode job = ended(upload("\ufeffname,email\r\n"));

        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("processed").asLong()).isZero();
    }

    @Test
    void aGivenMappingDecides() {
        ended(upload(
                "a,b,c\nada@example.com,x,secret\n",
                Map.of("mapping", "{\"a\": \"email\", \"b\": \"attributes.kind\", \"c\": null}")));

        assertThat(lead("ada@example.com").path("attributes").toString()).isEqualTo("{\"kind\":\"x\"}");
    }

    @Test
    void aDryRunShowsAndWritesNothing() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "Ada " + i + ",ada" + i + (i % 2 == 0 ? "@example.com\n" : "\n"))
                .collect(Collectors.joining());
        JsonNode job = ended(upload("first name,email\n" + rows, Map.of("dry_run", "true")));
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
        assertThat(count("leads")).isZero();
    }

    @Test
    void viewersAndAgentsDoNotImport() {
        ApiClient agent = admin.member(Role.AGENT);

        assertThat(agent.upload("/leads/import", "a.csv", BodyPublishers.ofString("name\nAda\n"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(agent.get("/leads/export.csv").status()).isEqualTo(403);
        assertThat(admin.member(Role.SUPERVISOR)
                        .upload("/leads/import", "a.csv", BodyPublishers.ofString("name\nAda\n"), Map.of())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void anotherTenantsImportIsNotThere() {
        JsonNode job = ended(upload("name\nAda\n"));
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get("/jobs/" + job.path("id").asLong()).status()).isEqualTo(404);
        assertThat(stranger.get("/leads").json().path("items").size()).isZero();
        assertThat(stranger.get("/leads/export.csv").body().lines()).hasSize(1);
    }

    @Test
    void anImportThatBreaksOffInTheMiddleLosesAndDoublesNothing() {
        AtomicInteger chunks = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<LeadsCreated>> breaker = event -> {
            boolean mine = event.getPayload().tenantId().equals(admin.tenantId());
            if (mine && chunks.incrementAndGet() % 2 == 0) {
                throw new TransientDataAccessResourceException("Connection is closed");
            }
        };
        context.addApplicationListener(breaker);
        try {
            String rows = IntStream.range(0, 5500)
                    .mapToObj(i -> "lead" + i + "@example.com,\"line\n" + i + "\"\n")
                    .collect(Collectors.joining());
            JsonNode job = ended(upload("email,notes\n" + rows));

            assertThat(job.path("status").asString()).isEqualTo("succeeded");
            assertThat(job.path("processed").asLong()).isEqualTo(5500);
            assertThat(chunks.get()).isGreaterThan(6);
            assertThat(count("leads")).isEqualTo(5500);
            assertThat(jdbc.sql("SELECT COUNT(DISTINCT email) FROM leads WHERE tenant_id = :tenant")
                            .param("tenant", admin.tenantId().value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(5500);
        } finally {
            context.removeApplicationListener(breaker);
        }
    }

    @Test
    void acceptedAndRefusedRowsAreCounted() {
        double accepted = rows("accepted");
        double refused = rows("refused");
        ended(upload("email\na@example.com\nb@example.com\nnope\n"));

        assertThat(rows("accepted") - accepted).isEqualTo(2);
        assertThat(rows("refused") - refused).isEqualTo(1);
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
                        Map.entry("attributes", Map.of("shoe size", 37, "tags", java.util.List.of("a", "b"))),
                        Map.entry("next_follow_up_at", "2027-01-31T09:30:00Z")));
        JsonNode before = lead("scarlett@example.com");
        String csv = admin.get("/leads/export.csv?status=contacted").body();
        assertThat(csv).contains("'=HYPERLINK", "'-Tara", "'@fair", ",+4930901820,");
        admin.delete("/leads/" + before.path("id").asLong());

        JsonNode job = ended(upload(csv));

        assertThat(job.path("failed").asLong()).as(csv).isZero();
        JsonNode after = lead("scarlett@example.com");
        for (String field : before.propertyNames()) {
            if (!java.util.Set.of("id", "created_at", "updated_at", "version").contains(field)) {
                assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            }
        }
    }

    @Test
    void theExportFollowsFiltersAndSortOverManyPages() {
        String rows = IntStream.range(0, 600)
                .mapToObj(i -> "L%03d,%s\n".formatted(i, i % 3 == 0 ? "fair" : "web"))
                .collect(Collectors.joining());
        ended(upload("last_name,source\n" + rows));

        String csv = admin.get("/leads/export.csv?source=fair&sort=last_name").body();

        assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)[2]))
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> "L%03d".formatted(i * 3))
                        .toList());
        assertThat(admin.get("/leads/export.csv?sort=odd").code()).isEqualTo("invalid_parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "x-education-leads/Leads.csv,9240,Lead Source,source",
        "bank-marketing/bank-additional-full.csv,41188,contact,attributes.contact",
        "febrl/dataset1.csv,1000,given_name,first_name"
    })
    void realFilesGoInWhole(String name, long rows, String header, String target) throws FileNotFoundException {
        Path file = sharedData().map(folder -> folder.resolve(name)).orElse(Path.of("absent"));
        assumeThat(file).as("LEADLINE_SHARED_DATA holds the real file").exists();

        JsonNode job = ended(upload(BodyPublishers.ofFile(file), Map.of()));

        assertThat(job.path("failed").asLong()).isZero();
        assertThat(job.path("processed").asLong()).isEqualTo(rows);
        assertThat(job.path("result").path("mapping").path(header).asString()).isEqualTo(target);
        assertThat(count("leads")).isEqualTo(rows);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM leads WHERE tenant_id = :tenant AND phone IS NOT NULL")
                        .param("tenant", admin.tenantId().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Optional<Path> sharedData() {
        String given = Optional.ofNullable(System.getProperty("LEADLINE_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("LEADLINE_SHARED_DATA")))
                .orElse("../../shared/data");
        return Optional.of(Path.of(given)).filter(Files::isDirectory);
    }

    private double rows(String outcome) {
        return meters.get("leadline.import.rows")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private Answer upload(String content) {
        return upload(content, Map.of());
    }

    private Answer upload(String content, Map<String, String> fields) {
        return upload(utf8(content), fields);
    }

    private Answer upload(byte[] content, Map<String, String> fields) {
        return upload(BodyPublishers.ofByteArray(content), fields);
    }

    private Answer upload(BodyPublisher content, Map<String, String> fields) {
        return admin.upload("/leads/import", "leads.csv", content, fields);
    }

    private JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        long id = accepted.json().path("id").asLong();
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> admin.get("/jobs/" + id).json(),
                        job -> !job.path("finished_at").isNull());
    }

    private JsonNode lead(String email) {
        return admin.get("/leads?q=" + email).json().path("items").path(0);
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = :tenant")
                .param("tenant", admin.tenantId().value())
                .query(Long.class)
                .single();
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
