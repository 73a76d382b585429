package ceiling;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The members of a score as Leadline answers it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BareScore(
        long id,
        long leadId,
        String tenantId,
        BigDecimal sourceQualityScore,
        BigDecimal engagementScore,
        BigDecimal conversionProbability,
        BigDecimal urgencyScore,
        BigDecimal overallScore,
        String scoreCategory,
        @Nullable BigDecimal previousScore,
        @Nullable BigDecimal scoreChange,
        String calculationMethod,
        String reasonText,
        int modelVersion,
        Instant lastCalculated,
        Instant createdAt,
        Instant updatedAt) {
    static BareScore read(ResultSet row) throws SQLException {
        return new BareScore(
                row.getLong("id"),
                row.getLong("lead_id"),
                row.getString("tenant_id"),
                row.getBigDecimal("source_quality_score"),
                row.getBigDecimal("engagement_score"),
                row.getBigDecimal("conversion_probability"),
                row.getBigDecimal("urgency_score"),
                row.getBigDecimal("overall_score"),
                row.getString("score_category"),
                row.getBigDecimal("previous_score"),
                row.getBigDecimal("score_change"),
                row.getString("calculation_method"),
                row.getString("reason_text"),
                row.getInt("model_version"),
                instant(row, "last_calculated"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
