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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace|Ada|Lovelace|",
                "Ada King Lovelace|Ada King|Lovelace|",
                "Lovelace, Ada|Ada|Lovelace|",
                "Ada|Ada||",
                "John Doe, Jr.|John|Doe|Jr.",
                "John Doe Jr.|John|Doe|Jr.",
                "Doe, John, Jr.|John|Doe|Jr.",
                "Doe Jr., John|John|Doe|Jr.",
                "John Doe III|John|Doe|III",
                "Grace Hopper, PhD|Grace|Hopper|PhD",
                "Grace Hopper, Ph.D., MBA|Grace|Hopper|Ph.D., MBA",
                "John Doe, Jr., MD|John|Doe|Jr., MD",
                "Anna Maria van der Berg|Anna Maria|van der Berg|",
                "van der Berg, Anna Maria|Anna Maria|van der Berg|",
                "Berg, Anna Maria van der|Anna Maria|van der Berg|",
                "Ludwig van Beethoven|Ludwig|van Beethoven|",
                "Dick Van Dyke|Dick|Van Dyke|",
                "Van Morrison|Van|Morrison|",
                "Maria de los Angeles Garcia|Maria de los Angeles|Garcia|",
                "Santiago Ramon y Cajal|Santiago|Ramon y Cajal|",
                "Ada\u00a0Lovelace|Ada|Lovelace|"
            })
    void aNameIsCutInTwo(String name, String first, @Nullable String last, @Nullable String suffix) {
        assertThat(PersonName.of(name)).isEqualTo(new PersonName(first, last, suffix, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme, Inc.",
                "Acme Inc.",
                "Acme, LLC",
                "Acme GmbH",
                "Acme, S.A.",
                "Acme GmbH & Co. KG",
                "Smith, Jones & Co., Ltd."
            })
    void aCompanyIsNoPerson(String name) {
        assertThat(PersonName.of(name)).isEqualTo(new PersonName(null, null, null, name));
    }

    @Test
    void theSuffixOfANameIsKept() {
        LeadFields lead = lead(reader("name"), "John Doe, Jr.");

        assertThat(lead.firstName()).isEqualTo("John");
        assertThat(lead.lastName()).isEqualTo("Doe");
        assertThat(lead.attributes()).isEqualTo(Map.of("suffix", "Jr."));
        assertThat(lead(reader("name"), "Acme, Inc.").company()).isEqualTo("Acme, Inc.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-30 09:00",
                "2027-02-30",
                "2027-02-29T09:00",
                "2027-13-01 09:00",
                "2027-04-31T09:00:00Z",
                "2027-02-28 24:30"
            })
    void daysNoCalendarHasAreRefused(String time) {
        assertThat(problems(reader("next_follow_up_at"), time)).startsWith("next_follow_up_at:");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,2026-01-31T22:59:59.999999Z",
        "2026-03-29,2026-03-29T21:59:59.999999Z",
        "2026-10-25,2026-10-25T22:59:59.999999Z",
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
        assertThat(problems(reader("next_follow_up_at"), "31.01.2026")).startsWith("next_follow_up_at:");
        assertThat(problems(reader("next_follow_up_at"), "tomorrow")).startsWith("next_follow_up_at:");
    }

    @Test
    void brokenRecordsSayWhatIsBroken() {
        Cells cells = new Cells(Delimiter.COMMA);

        assertThat(refusal(() -> cells.read("a,\0".getBytes(StandardCharsets.UTF_8))))
                .contains("NUL");
        assertThat(refusal(() -> cells.read("\"O\"Brien\",x".getBytes(StandardCharsets.UTF_8))))
                .contains("quotes");
    }

    @Test
    void whatIsInvisibleAroundACellIsNoPartOfIt() {
        assertThat(new Cells(Delimiter.COMMA)
                        .read("\u00a0a@example.com\u00a0,\u200bAda\u2060,\u2007 \u200b,\"\u00a0x\u00a0\",=\"030\""
                                .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a@example.com", "Ada", "", "x", "030");
    }

    @Test
    void cellsAreTrimmedAndFreedOfTheApostropheOfAnExport() {
        assertThat(new Cells(Delimiter.SEMICOLON).read(" a ; \"b;c\" ;'=1;'tis;".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a", "b;c", "=1", "'tis", "");
    }

    @Test
    void fieldsOfTheirOwnGoBeforeTheColumnThatStandsForSeveral() {
        LeadFields lead =
                lead(reader("last_name", "name", "phone_given", "phone"), "Lovelace", "King, Ada", "+49 30 1", "030 1");

        assertThat(lead.firstName()).isEqualTo("Ada");
        assertThat(lead.lastName()).isEqualTo("Lovelace");
        assertThat(lead.phone()).isEqualTo("+49 30 1");
    }

    @Test
    void emptyCellsAtTheEndOfARowMayBeLeftOutAndWrittenTooOften() {
        RowReader reader = reader("first_name", "last_name", "email");

        assertThat(lead(reader, "Ada").firstName()).isEqualTo("Ada");
        assertThat(lead(reader, "Ada", "Lovelace").lastName()).isEqualTo("Lovelace");
        assertThat(lead(reader, "Ada", "", "", "", "").firstName()).isEqualTo("Ada");
        assertThat(problems(reader, "Ada", "Lovelace", "a@example.com", "one more"))
                .isEqualTo("The row has 4 cells, the header has 3.");
    }

    @Test
    void whatIsNoCountryIsAnAttribute() {
        ReadRow row = reader("country", "attributes").read(List.of("Asia/Pacific", "{\"size\": 37}"));
        LeadFields lead = row.fields();

        assertThat(row.countryKnown()).isFalse();
        assertThat(row.warnings()).hasSize(1);

        assertThat(lead.country()).isNull();
        assertThat(lead.attributes()).isEqualTo(Map.of("country", "Asia/Pacific", "size", 37));
    }

    @ParameterizedTest
    @CsvSource({"status,open", "priority,urgent", "assigned_agent_id,Ada", "attributes,[1]", "attributes,null"})
    void aCellThatCannotBeReadIsRefusedByTheNameOfItsField(String field, String cell) {
        assertThat(problems(reader(field), cell)).startsWith(field + ": ");
    }

    private static LeadFields followUp(String time, String zone) {
        return lead(reader(ZoneId.of(zone), "next_follow_up_at"), time);
    }

    private static RowReader reader(String... fields) {
        return reader(ZoneId.of("UTC"), fields);
    }

    private static RowReader reader(ZoneId zone, String... fields) {
        List<ColumnTarget> columns =
                Stream.of(fields).map(field -> new ColumnTarget(field, field)).toList();
        return new RowReader(columns, new CellContext(zone, new JsonColumn(new JsonMapper())));
    }

    private static LeadFields lead(RowReader reader, String... cells) {
        ReadRow row = reader.read(List.of(cells));
        assertThat(row.problems()).isEmpty();
        return row.fields();
    }

    private static String problems(RowReader reader, String... cells) {
        return String.join("; ", reader.read(List.of(cells)).problems());
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
