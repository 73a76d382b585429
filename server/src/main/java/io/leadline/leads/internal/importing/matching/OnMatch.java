package io.leadline.leads.internal.importing.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** What becomes of a row that is a lead already. */
@Schema(name = "ImportOnMatch")
public enum OnMatch {
    /** One more lead. */
    @JsonProperty("create")
    CREATE,
    /** The cells that have a value are written over the lead's fields. */
    @JsonProperty("update")
    UPDATE,
    /** The lead stays as it is. */
    @JsonProperty("skip")
    SKIP
}
