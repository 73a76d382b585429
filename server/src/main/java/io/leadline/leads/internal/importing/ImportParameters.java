package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import java.util.List;

/**
 * What an import job has to do, settled at upload so that every run of it reads the file in the same way.
 *
 * @param fileId the stored file
 * @param delimiter one character
 * @param columns where the cells go, in file order
 * @param offset where the first row begins
 * @param line the physical line the first row begins on
 * @param dryRun whether to look only
 */
record ImportParameters(
        long fileId, String delimiter, List<ColumnTarget> columns, long offset, long line, boolean dryRun) {
    ImportPosition begin() {
        return new ImportPosition(offset, line, List.of(), List.of());
    }
}
