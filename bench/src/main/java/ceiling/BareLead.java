package ceiling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A score with the lead it is of, as Leadline's category list has them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BareLead(@JsonUnwrapped BareScore score, Contact lead) {
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Contact(
            long id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String source,
            String status,
            String priority,
            @Nullable Long assignedAgentId) {}

    static BareLead read(ResultSet row) throws SQLException {
        long agent = row.getLong("assigned_agent_id");
        Contact lead = new Contact(
                row.getLong("lead_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("lead_source"),
                row.getString("status"),
                row.getString("priority"),
                agent == 0 ? null : agent);
        return new BareLead(BareScore.read(row), lead);
    }
}
