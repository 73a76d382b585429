package io.leadline.leads.internal.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.internal.record.LeadFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the beginning of a file would be read.
 *
 * @param delimiter one character
 * @param encoding {@code utf-8}, or {@code other} where the bytes are none; rows that are no UTF-8 are refused
 * @param rows the first twenty under the mapping
 */
record ImportPreview(List<Column> columns, String delimiter, String encoding, List<Row> rows) {
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
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(long line, List<String> cells, @Nullable LeadFields lead, List<String> errors) {}
}
