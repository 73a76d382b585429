package io.leadline.leads.internal.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.Cells;
import io.leadline.leads.internal.importing.csv.Delimiter;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.web.json.JsonColumn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace|Ada|Lovelace",
                "Ada King Lovelace|Ada King|Lovelace",
                "Lovelace, Ada|Ada|Lovelace",
                "Ada|Ada|"
            })
    void aNameIsCutInTwo(String name, String first, String last) {
        assertThat(PersonName.of(name)).isEqualTo(new PersonName(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,2026-01-30T23:00:00Z",
        "2026-01-31 09:30,2026-01-31T08:30:00Z",
        "2026-01-31T09:30:15,2026-01-31T08:30:15Z",
        "2026-01-31T09:30:00Z,2026-01-31T09:30:00Z",
        "2026-01-31 09:30:00+02:00,2026-01-31T07:30:00Z"
    })
    void aTimeWithoutZoneIsTheTenants(String text, Instant expected) {
        assertThat(followUp(text, "Europe/Berlin").nextFollowUpAt()).isEqualTo(expected);
    }

    @Test
    void otherTimesAreRefused() {
        assertThat(refusal(() -> followUp("31.01.2026", "UTC"))).startsWith("next_follow_up_at:");
        assertThat(refusal(() -> followUp("tomorrow", "UTC"))).startsWith("next_follow_up_at:");
    }

    @Test
    void brokenRecordsSayWhatIsBroken() {
        Cells cells = new Cells(Delimiter.COMMA);

        assertThat(refusal(() -> cells.read("a,gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("The row is not UTF-8; save the file as UTF-8.");
        assertThat(refusal(() -> cells.read("a,\0".getBytes(StandardCharsets.UTF_8))))
                .contains("NUL");
        assertThat(refusal(() -> cells.read("\"O\"Brien\",x".getBytes(StandardCharsets.UTF_8))))
                .contains("quotes");
    }

    @Test
    void cellsAreTrimmedAndFreedOfTheApostropheOfAnExport() {
        assertThat(new Cells(Delimiter.SEMICOLON).read(" a ; \"b;c\" ;'=1;'tis;".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b;c", "=1", "'tis", "");
    }

    @Test
    void fieldsOfTheirOwnGoBeforeTheColumnThatStandsForSeveral() {
        List<String> cells = List.of("Lovelace", "King, Ada", "+49 30 1", "030 1");

        LeadFields lead = reader("last_name", "name", "phone_given", "phone").read(cells);

        assertThat(lead.firstName()).isEqualTo("Ada");
        assertThat(lead.lastName()).isEqualTo("Lovelace");
        assertThat(lead.phone()).isEqualTo("+49 30 1");
    }

    @Test
    void whatIsNoCountryIsAnAttribute() {
        LeadFields lead = reader("country", "attributes").read(List.of("Asia/Pacific", "{\"size\": 37}"));

        assertThat(lead.country()).isNull();
        assertThat(lead.attributes()).isEqualTo(Map.of("country", "Asia/Pacific", "size", 37));
    }

    @ParameterizedTest
    @CsvSource({"status,open", "priority,urgent", "assigned_agent_id,Ada", "attributes,[1]", "attributes,null"})
    void aCellThatCannotBeReadIsRefusedByTheNameOfItsField(String field, String cell) {
        assertThat(refusal(() -> reader(field).read(List.of(cell)))).startsWith(field + ": ");
    }

    private static LeadFields followUp(String time, String zone) {
        return reader(ZoneId.of(zone), "next_follow_up_at").read(List.of(time));
    }

    private static RowReader reader(String... fields) {
        return reader(ZoneId.of("UTC"), fields);
    }

    private static RowReader reader(ZoneId zone, String... fields) {
        List<ColumnTarget> columns =
                Stream.of(fields).map(field -> new ColumnTarget(field, field)).toList();
        return new RowReader(columns, new CellContext(zone, new JsonColumn(new JsonMapper())));
    }

    private static String refusal(Runnable reading) {
        try {
            reading.run();
        } catch (RefusedRowException refused) {
            return refused.reason();
        }
        return "accepted";
    }
}
