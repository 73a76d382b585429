package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(FollowUpTime.read(text, ZoneId.of("Europe/Berlin"))).isEqualTo(expected);
    }

    @Test
    void otherTimesAreRefused() {
        assertThat(refusal(() -> FollowUpTime.read("31.01.2026", ZoneId.of("UTC"))))
                .startsWith("next_follow_up_at:");
        assertThat(refusal(() -> FollowUpTime.read("tomorrow", ZoneId.of("UTC"))))
                .startsWith("next_follow_up_at:");
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

    private static String refusal(Runnable reading) {
        try {
            reading.run();
        } catch (RefusedRowException refused) {
            return refused.reason();
        }
        return "accepted";
    }
}
