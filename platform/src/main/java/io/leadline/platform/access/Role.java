package io.leadline.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do in a tenant, least first; each role may do everything the ones before it may. */
public enum Role {
    /** Reads. */
    @JsonProperty("viewer")
    VIEWER,
    /** Works leads and sets their own availability. */
    @JsonProperty("agent")
    AGENT,
    /** Also assigns, imports, edits agents, sees the audit trail and reports. */
    @JsonProperty("supervisor")
    SUPERVISOR,
    /** Also members, scoring models, rules, keys and settings. */
    @JsonProperty("admin")
    ADMIN;

    public boolean covers(Role required) {
        return compareTo(required) >= 0;
    }

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
