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
 * @param preview of a dry run: the first 20 rows as leads
 * @param errors of a dry run: the first 20 refused rows; {@code errors.csv} lists them all
 */
record ImportResult(
        boolean dryRun,
        long accepted,
        long refused,
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
                refused,
                parameters.delimiter(),
                mapping,
                parameters.dryRun() ? end.preview() : null,
                parameters.dryRun() ? end.errors() : null);
    }
}
