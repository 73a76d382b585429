package io.leadline.leads.internal.importing.rows;

import io.leadline.jobs.RowError;
import java.util.List;

/**
 * Some rows of the file, read and checked.
 *
 * @param accepted the rows that become leads
 * @param errors the refused ones
 * @param next where the file goes on
 */
public record ParsedChunk(List<CheckedRow> accepted, List<RowError> errors, ImportPosition next) {
    public long rows() {
        return (long) accepted.size() + errors.size();
    }
}
