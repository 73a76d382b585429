package io.leadline.leads.internal.record;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Reads a lead from a row of the table {@code leads}. */
@Component
public class LeadRow {
    private final JsonColumn json;

    LeadRow(JsonColumn json) {
        this.json = json;
    }

    public Lead map(ResultSet row, int number) throws SQLException {
        LeadFields.Builder fields = LeadFields.builder();
        for (LeadField field : LeadField.WRITTEN) {
            field.read(row, json, fields);
        }
        return new Lead(
                new TenantId(row.getString("tenant_id")),
                new LeadId(row.getLong("id")),
                fields.build(),
                row.getString("phone"),
                row.getString("time_zone"),
                row.getString("time_zone_source"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
