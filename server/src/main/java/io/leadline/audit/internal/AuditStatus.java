package io.leadline.audit.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

enum AuditStatus {
    /** It was done. */
    @JsonProperty("success")
    SUCCESS,
    /** It was refused, or went wrong; nothing of it stayed. */
    @JsonProperty("failure")
    FAILURE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
