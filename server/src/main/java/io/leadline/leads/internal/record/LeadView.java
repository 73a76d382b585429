package io.leadline.leads.internal.record;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the API shows it.
 *
 * @param phone in E.164 where it could be understood, else as given; {@code phoneGiven} is always as given
 * @param timeZone the IANA zone the lead lives in, as far as known
 * @param timeZoneSource how the zone was found: {@code phone}, {@code country} or {@code tenant}
 * @param score null only until the first score is there
 */
public record LeadView(
        long id,
        String tenantId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneGiven,
        @Nullable String company,
        @Nullable String source,
        LeadStatus status,
        LeadPriority priority,
        @Nullable Long assignedAgentId,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String timeZoneSource,
        @Nullable String notes,
        Map<String, @Nullable Object> attributes,
        @Nullable Instant nextFollowUpAt,
        @Nullable ScoreView score,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** The lead's current score in short; the scoring endpoints explain it. */
    @Schema(name = "LeadScore")
    public record ScoreView(
            BigDecimal overallScore,

            @Schema(allowableValues = {"hot", "warm", "cold", "nurture"})
            String scoreCategory) {}

    public static LeadView of(Lead lead, @Nullable ScoreView score) {
        LeadFields fields = lead.fields();
        return new LeadView(
                lead.id().value(),
                lead.tenantId().value(),
                fields.firstName(),
                fields.lastName(),
                fields.email(),
                lead.phone(),
                fields.phone(),
                fields.company(),
                fields.source(),
                lead.status(),
                lead.priority(),
                fields.assignedAgentId(),
                fields.country(),
                lead.timeZone(),
                lead.timeZoneSource(),
                fields.notes(),
                Objects.requireNonNullElse(fields.attributes(), Map.of()),
                fields.nextFollowUpAt(),
                score,
                lead.version(),
                lead.createdAt(),
                lead.updatedAt());
    }
}
