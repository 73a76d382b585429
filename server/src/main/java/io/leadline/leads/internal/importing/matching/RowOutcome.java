package io.leadline.leads.internal.importing.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.leads.internal.importing.rows.ImportCounts;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an import does with a row. */
@Schema(name = "ImportRowOutcome")
public enum RowOutcome {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("update")
    UPDATE,
    /** It is a lead that has all of it already. */
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("skip")
    SKIP;

    ImportCounts count() {
        return switch (this) {
            case CREATE -> new ImportCounts(1, 0, 0, 0);
            case UPDATE -> new ImportCounts(0, 1, 0, 0);
            case UNCHANGED -> new ImportCounts(0, 0, 1, 0);
            case SKIP -> new ImportCounts(0, 0, 0, 1);
        };
    }
}
