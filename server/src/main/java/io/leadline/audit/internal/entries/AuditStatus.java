package io.leadline.audit.internal.entries;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

public enum AuditStatus {
    /** It was done. */
    @JsonProperty("success")
    SUCCESS,
    /** It was refused, or went wrong; nothing of it stayed. */
    @JsonProperty("failure")
    FAILURE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
