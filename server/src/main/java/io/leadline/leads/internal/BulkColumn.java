package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.LeadStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns a bulk action may set. */
enum BulkColumn {
    STATUS("status"),
    PRIORITY("priority"),
    ASSIGNED_AGENT("assigned_agent_id");

    private static final String STEP_REACHED = Arrays.stream(LeadStatus.values())
            .filter(status -> status != LeadStatus.LOST)
            .map(status -> " WHEN '" + status.wireName() + "' THEN " + status.step())
            .collect(Collectors.joining("", "reached = CASE :value", " ELSE reached END"));

    private final String columnName;

    BulkColumn(String columnName) {
        this.columnName = columnName;
    }

    String columnName() {
        return columnName;
    }

    /** What sets it to {@code :value}, and the columns that follow from it. */
    String assignments() {
        return switch (this) {
            case STATUS -> STEP_REACHED + ", status = :value";
            case PRIORITY, ASSIGNED_AGENT -> columnName + " = :value";
        };
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
