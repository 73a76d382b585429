package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.matching.MatchRules;
import io.leadline.leads.internal.importing.rows.ImportCounts;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import job has to do, settled at upload so that every run of it reads the file in the same way.
 *
 * @param fileId the stored file
 * @param encoding of the file as it came; it is stored in UTF-8
 * @param delimiter one character
 * @param columns where the cells go, in file order
 * @param offset where the first row begins
 * @param line the physical line the first row begins on
 * @param dryRun whether to look only
 * @param rules how the rows meet the leads that are there; null for imports of before there were any
 */
record ImportParameters(
        long fileId,
        @Nullable String encoding,
        String delimiter,
        List<ColumnTarget> columns,
        long offset,
        long line,
        boolean dryRun,
        @Nullable MatchRules rules) {
    MatchRules rulesOrNone() {
        return Objects.requireNonNullElse(rules, MatchRules.NONE);
    }

    ImportPosition begin() {
        return new ImportPosition(offset, line, List.of(), List.of(), 0, List.of(), ImportCounts.NONE);
    }
}
