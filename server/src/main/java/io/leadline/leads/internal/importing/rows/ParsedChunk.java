package io.leadline.leads.internal.importing.rows;

import io.leadline.jobs.RowError;
import io.leadline.leads.internal.record.LeadDraft;
import java.util.List;

/**
 * Some rows of the file, read and checked.
 *
 * @param drafts the rows that become leads
 * @param errors the refused ones
 * @param next where the file goes on
 */
public record ParsedChunk(List<LeadDraft> drafts, List<RowError> errors, ImportPosition next) {
    public long rows() {
        return (long) drafts.size() + errors.size();
    }
}
