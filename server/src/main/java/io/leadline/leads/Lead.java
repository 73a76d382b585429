package io.leadline.leads;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is kept.
 *
 * @param phone in E.164 where it could be understood, else as it was given
 * @param phoneGiven the number in the words of its source
 * @param country ISO 3166 alpha-2
 * @param timeZone IANA zone, with how it was found beside it
 * @param timeZoneSource {@code phone}, {@code country} or {@code tenant}
 * @param assignedAgentId the user id of the member who works it
 */
public record Lead(
        TenantId tenantId,
        LeadId id,
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
        long version,
        Instant createdAt,
        Instant updatedAt) {}
