package io.leadline.leads.internal.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.internal.importing.rows.ImportPosition;
import io.leadline.leads.internal.importing.rows.PreviewError;
import io.leadline.leads.internal.importing.rows.PreviewRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells at its end.
 *
 * @param mapping header to lead field, {@code attributes.x} or null for nowhere
 * @param accepted the rows that were not refused: those that created a lead, updated one, found nothing to update or were skipped
 * @param warned how many rows became leads although something of them was not understood and kept as given
 * @param warnings the first 100 of them
 * @param preview of a dry run: the first 20 rows as leads
 * @param errors of a dry run: the first 20 refused rows; {@code errors.csv} lists them all
 */
record ImportResult(
        boolean dryRun,
        long accepted,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long refused,
        long warned,
        List<PreviewError> warnings,
        @Nullable String encoding,
        String delimiter,
        Map<String, @Nullable String> mapping,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PreviewRow> preview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PreviewError> errors) {
    static ImportResult of(ImportParameters parameters, ImportPosition end, long accepted, long refused) {
        Map<String, @Nullable String> mapping = new LinkedHashMap<>();
        parameters.columns().stream()
                .filter(column -> !column.header().isEmpty())
                .forEach(column -> mapping.put(column.header(), column.target()));
        return new ImportResult(
                parameters.dryRun(),
                accepted,
                end.counts().created(),
                end.counts().updated(),
                end.counts().unchanged(),
                end.counts().skipped(),
                refused,
                end.warned(),
                end.warnings(),
                parameters.encoding(),
                parameters.delimiter(),
                mapping,
                parameters.dryRun() ? end.preview() : null,
                parameters.dryRun() ? end.errors() : null);
    }
}
