package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import org.jspecify.annotations.Nullable;

/** The columns a bulk action may set. */
enum BulkColumn {
    STATUS("status"),
    PRIORITY("priority"),
    ASSIGNED_AGENT("assigned_agent_id");

    private final String columnName;

    BulkColumn(String columnName) {
        this.columnName = columnName;
    }

    String columnName() {
        return columnName;
    }

    /** The column's value as the lead has it, in the words of the column. */
    @Nullable Object of(Lead lead) {
        return switch (this) {
            case STATUS -> lead.status().wireName();
            case PRIORITY -> lead.priority().wireName();
            case ASSIGNED_AGENT -> lead.assignedAgentId();
        };
    }
}
