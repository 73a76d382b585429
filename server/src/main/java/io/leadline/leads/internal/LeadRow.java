package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Reads a lead from a row of the table {@code leads}. */
@Component
class LeadRow {
    private final JsonColumn json;

    LeadRow(JsonColumn json) {
        this.json = json;
    }

    Lead map(ResultSet row, int number) throws SQLException {
        return new Lead(
                new TenantId(row.getString("tenant_id")),
                new LeadId(row.getLong("id")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("phone_given"),
                row.getString("company"),
                row.getString("source"),
                LeadStatus.ofWireName(row.getString("status")),
                LeadPriority.ofWireName(row.getString("priority")),
                row.getObject("assigned_agent_id", Long.class),
                row.getString("country"),
                row.getString("time_zone"),
                row.getString("time_zone_source"),
                row.getString("notes"),
                json.readMap(row.getString("attributes")),
                Instants.fromNullableColumn(row, "next_follow_up_at"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
