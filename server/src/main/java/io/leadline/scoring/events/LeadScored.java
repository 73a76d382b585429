package io.leadline.scoring.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lead was scored by itself, whether or not its score moved. Published in the transaction of the score.
 *
 * @param category hot, warm, cold or nurture
 * @param previousScore null with the first score
 */
public record LeadScored(
        TenantId tenantId,
        LeadId leadId,
        BigDecimal overallScore,
        String category,
        @Nullable BigDecimal previousScore) {}
