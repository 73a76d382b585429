package io.leadline.leads.internal.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.leads.internal.exporting.ExportColumns;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.json.JsonColumn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ColumnMappingTests {
    private static final CellContext CONTEXT = new CellContext(ZoneId.of("UTC"), new JsonColumn(new JsonMapper()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work Email|ada@example.com;bob@example.com|email",
                "Kontakt|ada@example.com;bob@example.com;;lin@example.com|email",
                "Cell phone no.|4930901820;4930901821|phone",
                "Durchwahl|+49 30 901820;+49 30 901821|phone",
                "How to reach|(030) 901820;030 901821|phone",
                "Herkunft|Deutschland;France;United Kingdom|country",
                "Market|DE;FR;UK|country",
                "Next callback on|2026-01-31;2026-02-28|next_follow_up_at",
                "Comment|write to ada@example.com;none|notes",
                "How it came|write to ada@example.com;none|attributes.How it came",
                "Customer no|030901820;030901821|attributes.Customer no",
                "Visits|12;34|attributes.Visits",
                "Revenue|1200000;3400000|attributes.Revenue",
                "Fax|+49 30 901820;+49 30 901821|attributes.Fax",
                "State|CA;DE;IN|attributes.State",
                "Language|de;fr;it|attributes.Language",
                "Initials|DE;FR|attributes.Initials",
                "Born|1990-01-31;1985-02-28|attributes.Born",
                "Empty|;|attributes.Empty"
            })
    void valuesSayWhereTheirColumnGoes(String header, String values, String target) {
        List<List<String>> rows =
                Arrays.stream(values.split(";", -1)).map(List::of).toList();

        assertThat(new ColumnMapping(List.of(header), rows, CONTEXT, Map.of()).targets())
                .extracting(ColumnTarget::target)
                .containsExactly(target);
    }

    @Test
    void aHeaderGoesBeforeValues() {
        List<List<String>> rows = List.of(List.of("a@example.com", "b@example.com"));

        assertThat(new ColumnMapping(List.of("Login", "Email"), rows, CONTEXT, Map.of()).targets())
                .extracting(ColumnTarget::target)
                .containsExactly("attributes.Login", "email");
    }

    @ParameterizedTest
    @CsvSource({
        "First Name,first_name",
        "given_name,first_name",
        "Vorname,first_name",
        "SURNAME,last_name",
        "E-Mail,email",
        "Mobile Phone,phone",
        "tel.,phone",
        "Organisation,company",
        "Lead Source,source",
        "utm_source,source",
        "Full name,name",
        "contact,attributes.contact",
        "state,attributes.state",
        "Lead Origin,attributes.Lead Origin",
        "TotalVisits,attributes.TotalVisits"
    })
    void headersSayWhereTheirCellsGo(String header, String target) {
        assertThat(targets(List.of(header), Map.of())).containsExactly(target);
    }

    @Test
    void theFirstOfTwoColumnsTakesTheField() {
        assertThat(targets(List.of("Phone", "Mobile", "Tag", "Tag", ""), Map.of()))
                .containsExactly("phone", "attributes.Mobile", "attributes.Tag", "attributes.Tag_2", null);
    }

    @Test
    void aGivenMappingGoesFirst() {
        Map<String, @Nullable String> wishes = new LinkedHashMap<>();
        wishes.put("Mobile", "phone");
        wishes.put("Secret", null);
        wishes.put("Phone", "attributes.desk");

        assertThat(targets(List.of("Phone", "Mobile", "Secret", "Tel"), wishes))
                .containsExactly("attributes.desk", "phone", null, "attributes.Tel");
    }

    @Test
    void mistakesInAMappingAreToldAllAtOnce() {
        Map<String, @Nullable String> wishes = new LinkedHashMap<>();
        wishes.put("Nope", "phone");
        wishes.put("A", "phon");
        wishes.put("B", "email");
        wishes.put("C", "email");

        assertThatThrownBy(() -> targets(List.of("A", "B", "C"), wishes))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.code())
                                .containsExactly("unknown_header", "unknown_field", "duplicate_field"));
    }

    @Test
    void ourOwnExportLeavesOutWhatCannotBeWritten() {
        List<@Nullable String> targets = targets(ExportColumns.HEADERS, Map.of());

        assertThat(targets)
                .startsWith((String) null)
                .contains("phone_given", "attributes")
                .doesNotContain("attributes.id");
        assertThat(Collections.frequency(targets, null)).isEqualTo(6);
    }

    private static List<@Nullable String> targets(List<String> headers, Map<String, @Nullable String> wishes) {
        List<@Nullable String> targets = new ArrayList<>();
        new ColumnMapping(headers, List.of(), CONTEXT, wishes)
                .targets()
                .forEach(column -> targets.add(column.target()));
        return targets;
    }
}
