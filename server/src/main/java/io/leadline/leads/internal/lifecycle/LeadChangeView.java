package io.leadline.leads.internal.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.platform.audit.ChangeHistory.EntityChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lead.
 *
 * @param userId who did it; null where Leadline did
 * @param userName null where nobody did it, or the account is gone
 * @param via how it came about
 * @param created whether the lead came in with it
 * @param changes field by field; empty for a lead that came in with others, whose fields are those of the file
 */
@Schema(name = "LeadChange")
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeadChangeView(
        long id,
        Instant at,
        @Nullable Long userId,
        @Nullable String userName,
        Via via,
        boolean created,
        List<FieldChange> changes) {
    /** How a change came about. */
    enum Via {
        /** By a person, one lead at a time. */
        @JsonProperty("user")
        USER,
        /** By a program with a person's API key. */
        @JsonProperty("api_key")
        API_KEY,
        /** Together with others from a file. */
        @JsonProperty("import")
        IMPORT,
        /** Together with others by a person. */
        @JsonProperty("bulk")
        BULK,
        /** It followed from something else. */
        @JsonProperty("system")
        SYSTEM
    }

    /** A field's value before and after; null for none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FieldChange(
            String field, @Nullable Object before, @Nullable Object after) {}

    static LeadChangeView of(EntityChange change) {
        return new LeadChangeView(
                change.id(),
                change.at(),
                change.userId(),
                change.userName(),
                via(change),
                change.action().endsWith(".created"),
                change.changes().entrySet().stream()
                        .map(field -> new FieldChange(
                                field.getKey(),
                                field.getValue().before(),
                                field.getValue().after()))
                        .toList());
    }

    private static Via via(EntityChange change) {
        if (change.action().equals(LeadAudit.CREATED_TOGETHER)) {
            return Via.IMPORT;
        }
        if (change.apiKeyId() != null) {
            return Via.API_KEY;
        }
        if ("bulk".equals(change.how())) {
            return Via.BULK;
        }
        return change.userId() == null || change.how() != null ? Via.SYSTEM : Via.USER;
    }
}
