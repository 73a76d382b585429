package io.leadline.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recalculation of a whole tenant: everything changing, nothing changing. */
final class BatchBenchmarks {
    private static final int ROUNDS = 3;
    private static final List<String> COLUMNS = List.of(
            "tenant_id",
            "lead_id",
            "source_quality_score",
            "engagement_score",
            "conversion_probability",
            "urgency_score",
            "overall_score",
            "score_category",
            "previous_score",
            "score_change",
            "calculation_method",
            "reason_text",
            "model_version",
            "lead_open",
            "engagement_value",
            "engagement_as_of",
            "engagement_version",
            "last_calculated",
            "created_at",
            "updated_at");

    private final Server server;
    private final String tenant;

    BatchBenchmarks(Server server, String tenant) {
        this.server = server;
        this.tenant = tenant;
    }

    Row everythingChanging() throws SQLException {
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = plainUpsert(i % 2 == 0 ? "1.11" : "-1.11");
            figures[i] = recalculateUnder(i % 2 == 0 ? "0.21" : "0.24");
        }
        return Row.rate(
                "batch recalculation, every score changing",
                "rows/s",
                Medians.median(figures),
                Medians.median(ceilings),
                0.6);
    }

    /** Activates a model with another weight on urgency, which moves every score, and waits for the recalculation. */
    private double recalculateUnder(String urgencyWeight) {
        ObjectNode model = (ObjectNode)
                server.get("/api/v1/scoring/model", tenant).get("model").deepCopy();
        BigDecimal urgency = new BigDecimal(urgencyWeight);
        ObjectNode weights = (ObjectNode) model.get("weights");
        weights.put("urgency", urgency);
        weights.put("source_quality", new BigDecimal("0.45").subtract(urgency));
        weights.put("engagement", new BigDecimal("0.25"));
        weights.put("conversion_probability", new BigDecimal("0.30"));
        int version = server.post("/api/v1/scoring/models", tenant, model.toString())
                .get("version")
                .asInt();
        long job = server.post("/api/v1/scoring/models/" + version + "/activate", tenant, "")
                .get("job_id")
                .asLong();
        return Server.rate(server.await(job, tenant));
    }

    private double plainUpsert(String shift) throws SQLException {
        String columns = String.join(", ", COLUMNS);
        String tail = "ON DUPLICATE KEY UPDATE "
                + COLUMNS.stream()
                        .skip(2)
                        .filter(column -> !column.equals("created_at"))
                        .map(column -> column + " = VALUES(" + column + ")")
                        .collect(Collectors.joining(", "));
        int score = COLUMNS.indexOf("overall_score");
        try (Connection connection = server.dataSource().getConnection()) {
            long after = 0;
            long count = 0;
            double seconds = 0;
            while (true) {
                List<@Nullable Object[]> rows = Rows.read(
                        connection,
                        "SELECT " + columns + " FROM lead_scores WHERE tenant_id = ? AND lead_id > ?"
                                + " ORDER BY lead_id LIMIT " + Rows.PORTION,
                        tenant,
                        after);
                if (rows.isEmpty()) {
                    return count / seconds;
                }
                rows.forEach(row -> row[score] = ((BigDecimal) nonNull(row[score])).add(new BigDecimal(shift)));
                seconds += Rows.write(connection, "INSERT INTO lead_scores (" + columns + ")", rows, tail);
                count += rows.size();
                after = ((Number) nonNull(rows.getLast()[1])).longValue();
            }
        }
    }

    private static Object nonNull(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }

    Row nothingChanging() throws SQLException {
        recalculate();
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = plainScan();
            figures[i] = recalculate();
        }
        return Row.rate("batch, nothing changing", "rows/s", Medians.median(figures), Medians.median(ceilings), 0.6);
    }

    private double recalculate() {
        JsonNode started = server.post("/api/v1/leads/scores/batch-calculate", tenant, "");
        return Server.rate(server.await(started.get("job_id").asLong(), tenant));
    }

    /** Reads every column a calculation needs of every open lead, streamed, and does nothing with it. */
    private double plainScan() throws SQLException {
        String sql = """
                SELECT l.id, l.version, l.source, l.email IS NOT NULL, l.phone IS NOT NULL, l.status, l.priority,
                       l.created_at, l.next_follow_up_at, s.engagement_value, s.engagement_as_of, s.engagement_version,
                       s.source_quality_score, s.engagement_score, s.conversion_probability, s.urgency_score,
                       s.overall_score, s.score_category, s.model_version
                FROM leads l LEFT JOIN lead_scores s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id
                WHERE l.tenant_id = ? AND l.id > 0 AND l.status IN ('new', 'contacted', 'qualified') ORDER BY l.id""";
        long begin = System.nanoTime();
        long count = 0;
        try (Connection connection = server.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(Rows.PORTION);
            Rows.bind(statement, 1, tenant);
            try (ResultSet result = statement.executeQuery()) {
                @Nullable Object[] row = new @Nullable Object[19];
                while (result.next()) {
                    Arrays.setAll(row, column -> get(result, column + 1));
                    count++;
                }
            }
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static @Nullable Object get(ResultSet result, int column) {
        try {
            return result.getObject(column);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
