package io.leadline.leads.internal;

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
}
