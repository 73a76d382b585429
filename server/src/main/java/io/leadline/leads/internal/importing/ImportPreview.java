package io.leadline.leads.internal.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.LeadId;
import io.leadline.leads.internal.importing.matching.RowOutcome;
import io.leadline.leads.internal.importing.matching.RowWriter;
import io.leadline.leads.internal.record.LeadFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the beginning of a file would be read.
 *
 * @param delimiter one character
 * @param encoding as it was chosen, else as the bytes that were looked at tell it
 * @param hasContact whether a name, a phone number or an email address is among the fields; without one nobody can be called
 * @param rows the first twenty under the mapping
 */
record ImportPreview(List<Column> columns, String delimiter, String encoding, boolean hasContact, List<Row> rows) {
    /**
     * A column of the file.
     *
     * @param name its header, made unique
     * @param samples its first values that are not empty, at most five
     * @param proposedField the lead field or {@code attributes.<name>} its header stands for; null for nowhere
     * @param field where it goes under the mapping; null for nowhere
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Column(
            String name,
            List<String> samples,
            @Nullable String proposedField,
            @Nullable String field) {}

    /**
     * A row.
     *
     * @param line the physical line it begins on
     * @param cells in the order of the columns; empty where the row could not be cut into cells
     * @param lead the fields that were read, no status and priority for new and medium; null where it would be refused
     * @param errors why it would be refused
     * @param warnings what of it is not understood and kept as it was given
     * @param outcome what the import would do with it; null where it would be refused
     * @param leadId the lead it is, where there is one already
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            long line,
            List<String> cells,
            @Nullable LeadFields lead,
            List<String> errors,
            List<String> warnings,
            @Nullable RowOutcome outcome,
            @Nullable Long leadId) {
        Row with(RowWriter.@Nullable Foreseen foreseen) {
            LeadId found = foreseen == null ? null : foreseen.leadId();
            return new Row(
                    line,
                    cells,
                    lead,
                    errors,
                    warnings,
                    foreseen == null ? null : foreseen.outcome(),
                    found == null ? null : found.value());
        }
    }
}
