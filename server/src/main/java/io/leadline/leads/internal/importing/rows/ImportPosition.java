package io.leadline.leads.internal.importing.rows;

import java.util.List;
import java.util.Objects;

/**
 * How far a file is read.
 *
 * @param offset where the next row begins
 * @param line the physical line it begins on
 * @param preview of a dry run: the first rows as leads
 * @param errors of a dry run: the first refused rows
 * @param warned how many rows were not understood in all
 * @param warnings the first of them
 * @param counts what became of the rows so far
 */
public record ImportPosition(
        long offset,
        long line,
        List<PreviewRow> preview,
        List<PreviewError> errors,
        long warned,
        List<PreviewError> warnings,
        ImportCounts counts) {
    public ImportPosition {
        // Imports that began before there were warnings have none.
        warnings = Objects.requireNonNullElse(warnings, List.of());
        counts = Objects.requireNonNullElse(counts, ImportCounts.NONE);
    }

    public ImportPosition with(ImportCounts now) {
        return new ImportPosition(offset, line, preview, errors, warned, warnings, now);
    }
}
