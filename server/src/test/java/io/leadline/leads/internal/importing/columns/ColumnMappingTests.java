package io.leadline.leads.internal.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.leads.internal.exporting.ExportColumns;
import io.leadline.platform.problem.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTests {
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
        new ColumnMapping(headers, wishes).targets().forEach(column -> targets.add(column.target()));
        return targets;
    }
}
