package io.leadline.activities.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.LeadStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lead to call now.
 *
 * @param overallScore null only until the first score is there
 * @param nextAction the lead's next action
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record NextCall(
        long leadId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        String phone,
        LeadStatus status,
        @Nullable BigDecimal overallScore,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"}) @Nullable String scoreCategory,

        NextAction nextAction) {}
