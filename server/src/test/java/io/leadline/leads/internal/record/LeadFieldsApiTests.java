package io.leadline.leads.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.bulk.BulkRequest;
import io.leadline.leads.internal.importing.Importer;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the list of fields: each does all that it is declared to do. A new field with a text is covered as soon as it is listed. */
@ApiTest
class LeadFieldsApiTests {
    /** Columns that are none of a field: whose lead it is, and what the server keeps about it. */
    private static final List<String> OTHER_COLUMNS =
            List.of("tenant_id", "id", "reached", "version", "created_at", "updated_at");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private ApiClient admin;
    private long agent;
    private Importer importer;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT).userId();
        importer = new Importer(admin, jdbc);
    }

    static List<LeadField> written() {
        return LeadField.WRITTEN;
    }

    /** A status goes back to new only where a lead can make that move. */
    static Stream<LeadField> emptied() {
        return LeadField.WRITTEN.stream().filter(field -> field != LeadField.STATUS);
    }

    static List<LeadField> searched() {
        return LeadField.SEARCHED;
    }

    static Stream<LeadField> bulkChanged() {
        return Stream.of(BulkRequest.Action.values())
                .filter(action -> action != BulkRequest.Action.DELETE)
                .map(action -> new BulkRequest(List.of(1L), null, action, null, null, null).field());
    }

    @Test
    void theColumnsOfTheTableAreTheFieldsAndWhatTheServerKeepsAboutThem() {
        List<String> expected = new ArrayList<>(OTHER_COLUMNS);
        LeadField.ALL.forEach(field -> expected.add(field.column()));

        assertThat(jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = 'leads'""").query(String.class).list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The number as it was given is written as the phone. */
    @Test
    void whatClientsWriteIsTheWrittenFields() {
        List<String> names = json.valueToTree(LeadFields.builder().build()).propertyNames().stream()
                .toList();

        assertThat(LeadField.WRITTEN.stream()
                        .filter(field -> field != LeadField.PHONE_GIVEN)
                        .map(LeadField::wireName))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsStoredAndShown(LeadField field) {
        JsonNode lead = created(samples(1));

        assertThat(lead.path(field.wireName())).isEqualTo(tree(shown(field, 1)));
        assertThat(jdbc.sql("SELECT " + field.column()
                                + " IS NOT NULL FROM leads WHERE tenant_id = :tenant AND id = :id")
                        .param("tenant", admin.tenantId().value())
                        .param("id", lead.path("id").asLong())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyWrittenFieldIsChangedByAPatchAndTheTrailTellsIt(LeadField field) {
        String name = field == LeadField.PHONE_GIVEN ? "phone" : field.wireName();
        long lead = created(samples(1)).path("id").asLong();

        JsonNode after =
                ok(admin.patch("/leads/" + lead, Map.of(name, samples(2).get(name))));

        assertThat(after.path(field.wireName())).isEqualTo(tree(shown(field, 2)));
        JsonNode latest =
                admin.get("/leads/" + lead + "/changes").json().path("items").path(0);
        assertThat(StreamSupport.stream(latest.path("changes").spliterator(), false)
                        .map(change -> change.path("field").asString()))
                .containsExactly(name);
    }

    /** A priority goes back to its default. */
    @ParameterizedTest
    @MethodSource("emptied")
    void everyWrittenFieldIsEmptiedByANull(LeadField field) {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put(field == LeadField.PHONE_GIVEN ? "phone" : field.wireName(), null);
        long lead = created(samples(1)).path("id").asLong();

        JsonNode after = ok(admin.patch("/leads/" + lead, nothing));

        JsonNode left = after.path(field.wireName());
        switch (field) {
            case PRIORITY -> assertThat(left.asString()).isEqualTo("medium");
            case ATTRIBUTES -> assertThat(left.isEmpty()).isTrue();
            default ->
                assertThat(left.isMissingNode() || left.isNull()).as("%s", left).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bulkChanged")
    void whatABulkChangeSetsIsShownAndTheTrailTellsIt(LeadField field) {
        long lead = created(samples(1)).path("id").asLong();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("lead_ids", List.of(lead));
        change.put("action", field == LeadField.ASSIGNED_AGENT_ID ? "assign" : field.wireName());
        change.put(field.wireName(), samples(2).get(field.wireName()));

        ok(admin.post("/leads/bulk", change));

        assertThat(admin.get("/leads/" + lead).json().path(field.wireName())).isEqualTo(tree(shown(field, 2)));
        JsonNode latest =
                admin.get("/leads/" + lead + "/changes").json().path("items").path(0);
        assertThat(latest.path("changes").path(0).path("field").asString()).isEqualTo(field.wireName());
    }

    @Test
    void everyExportedFieldIsAColumnThatAnImportTakesBack() {
        ApiClient other = ApiClient.register(port);
        Map<String, Object> written = samples(1);
        written.put("assigned_agent_id", other.member(Role.AGENT).userId());
        JsonNode before = ok(other.post("/leads", written));
        String csv = other.get("/leads/export.csv").body();
        other.delete("/leads/" + before.path("id").asLong());

        Importer reader = new Importer(other, jdbc);
        JsonNode job = reader.ended(reader.upload(csv));

        assertThat(job.path("failed").asLong()).as(csv).isZero();
        JsonNode after = other.get("/leads").json().path("items").path(0);
        assertThat(csv.lines().findFirst().orElse("").split(","))
                .containsSubsequence(
                        LeadField.EXPORTED.stream().map(LeadField::wireName).toArray(String[]::new));
        assertThat(LeadField.ALL)
                .allSatisfy(field -> assertThat(after.path(field.wireName()))
                        .as("%s of %s", field, csv)
                        .isEqualTo(before.path(field.wireName())));
    }

    /** One column after the other, each under the first header that says so. */
    @Test
    void everyImportedFieldIsFilledByAColumnThatIsNamedLikeIt() {
        Map<String, Object> samples = samples(3);
        List<LeadField> columns = LeadField.IMPORTED.stream()
                .filter(field -> field != LeadField.PHONE_GIVEN)
                .toList();
        StringBuilder csv = new StringBuilder();
        columns.forEach(
                field -> csv.append(field.headers().split(",", -1)[0]).append(columns.getLast() == field ? "\n" : ";"));
        columns.forEach(field -> {
            Object value = samples.get(field.wireName());
            String cell = value instanceof Map ? json.writeValueAsString(value) : String.valueOf(value);
            csv.append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"')
                    .append(columns.getLast() == field ? "\n" : ";");
        });

        JsonNode job = importer.ended(importer.upload(csv.toString()));

        assertThat(job.path("failed").asLong()).as("%s of %s", job, csv).isZero();
        JsonNode lead = importer.lead("mail3@example.com");
        assertThat(columns)
                .allSatisfy(field -> assertThat(lead.path(field.wireName()))
                        .as("%s of %s", field, csv)
                        .isEqualTo(tree(shown(field, 3))));
    }

    @ParameterizedTest
    @MethodSource("searched")
    void everySearchedFieldFindsItsLeadByAnIndex(LeadField field) {
        created(samples(4));

        String word = String.valueOf(shown(field, 4)).split(" ", -1)[0].replace("+", "%2B");
        assertThat(admin.get("/leads?q=" + word).json().path("items"))
                .as(word)
                .anySatisfy(lead -> assertThat(lead.path(field.wireName())).isEqualTo(tree(shown(field, 4))));
        assertThat(jdbc.sql("""
                        SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics
                        WHERE table_schema = DATABASE() AND table_name = 'leads' GROUP BY index_name""").query(String.class).list()).contains("tenant_id," + field.column() + ",id");
    }

    /** What a person is found by elsewhere is a text. */
    @ParameterizedTest
    @EnumSource
    void aFieldSaysWhatItTellsOfAPersonWhereItHoldsText(LeadField field) {
        boolean text = jdbc.sql("""
                        SELECT data_type NOT IN ('int', 'bigint', 'smallint', 'tinyint', 'datetime', 'date', 'decimal', 'double')
                        FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = 'leads' AND column_name = :column""")
                .param("column", field.column())
                .query(Boolean.class)
                .single();

        assertThat(field.person() != LeadField.Person.NONE).isEqualTo(text);
    }

    private JsonNode created(Map<String, Object> fields) {
        Answer answer = admin.post("/leads", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** The value as an answer has it, in which a number is as long as it needs to be. */
    private JsonNode tree(Object value) {
        return json.readTree(json.writeValueAsString(value));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }

    /** All that a client can write of a lead, different for each number. */
    private Map<String, Object> samples(int number) {
        Map<String, Object> samples = new LinkedHashMap<>();
        LeadField.WRITTEN.stream()
                .filter(field -> field != LeadField.PHONE_GIVEN)
                .forEach(field -> samples.put(field.wireName(), sample(field, number)));
        return samples;
    }

    private Object sample(LeadField field, int number) {
        return switch (field) {
            case EMAIL -> "mail" + number + "@example.com";
            case PHONE, PHONE_GIVEN -> "030 90 18 2" + number;
            case STATUS -> number == 2 ? "qualified" : "contacted";
            case PRIORITY -> number == 2 ? "low" : "high";
            case ASSIGNED_AGENT_ID -> number == 2 ? admin.userId() : agent;
            case COUNTRY -> number == 2 ? "AT" : "DE";
            case ATTRIBUTES -> Map.of("number", number);
            case NEXT_FOLLOW_UP_AT -> "2027-01-02T03:04:0" + number + "Z";
            default -> "word" + number + " " + field.wireName();
        };
    }

    /** What a lead that was written with the samples shows. */
    private Object shown(LeadField field, int number) {
        return switch (field) {
            case PHONE -> "+49309018" + "2" + number;
            case TIME_ZONE -> "Europe/Berlin";
            case TIME_ZONE_SOURCE -> "phone";
            default -> sample(field, number);
        };
    }
}
