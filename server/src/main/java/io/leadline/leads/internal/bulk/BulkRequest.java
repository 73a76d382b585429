package io.leadline.leads.internal.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change to many leads: either named by id or chosen by a filter.
 *
 * @param leadIds at most 1000
 * @param status the new status, for the action {@code status}
 * @param priority the new priority, for the action {@code priority}
 * @param assignedAgentId the new agent, for the action {@code assign}; null takes the leads from whoever has them
 */
public record BulkRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Min(1) Long> leadIds,
        @Nullable LeadFilter filter,
        @NotNull Action action,
        @Nullable LeadStatus status,
        @Nullable LeadPriority priority,
        @Nullable @Min(1) Long assignedAgentId) {

    /** What to do with each lead. */
    @Schema(name = "BulkAction")
    public enum Action {
        @JsonProperty("assign")
        ASSIGN,
        @JsonProperty("status")
        STATUS,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("delete")
        DELETE
    }

    /** @throws InvalidRequestException 422 when the leads or the new value are not told, or told twice */
    void requireComplete() {
        if ((leadIds == null) == (filter == null)) {
            throw new InvalidRequestException("lead_ids", "required", "Give either lead_ids or a filter.");
        }
        if (action == Action.STATUS && status == null) {
            throw new InvalidRequestException("status", "required", "Name the new status.");
        }
        if (action == Action.PRIORITY && priority == null) {
            throw new InvalidRequestException("priority", "required", "Name the new priority.");
        }
    }

    @Nullable UserId owner() {
        return assignedAgentId == null ? null : new UserId(assignedAgentId);
    }

    /** The field that is set; null where the leads are deleted. */
    public @Nullable LeadField field() {
        return switch (action) {
            case STATUS -> LeadField.STATUS;
            case PRIORITY -> LeadField.PRIORITY;
            case ASSIGN -> LeadField.ASSIGNED_AGENT_ID;
            case DELETE -> null;
        };
    }

    /** The fields of a lead with that one set. */
    LeadFields apply(LeadFields fields) {
        LeadFields.Builder lead = fields.toBuilder();
        return switch (action) {
            case STATUS -> lead.status(status).build();
            case PRIORITY -> lead.priority(priority).build();
            case ASSIGN -> lead.assignedAgentId(assignedAgentId).build();
            case DELETE -> fields;
        };
    }
}
