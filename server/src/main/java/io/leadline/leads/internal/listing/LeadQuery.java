package io.leadline.leads.internal.listing;

import io.leadline.leads.LeadId;
import io.leadline.leads.ScoreSource;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadRow;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.TenantId;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Page;
import io.leadline.platform.web.json.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists leads by keyset: each order has an index that starts with the tenant, so a page costs the same wherever it lies and
 * however many leads there are.
 */
@Repository
public class LeadQuery {
    private final JdbcClient jdbc;
    private final LeadRow row;
    private final LeadConditions conditions;
    private final ScoreSource scores;

    LeadQuery(JdbcClient jdbc, LeadRow row, LeadConditions conditions) {
        this.jdbc = jdbc;
        this.row = row;
        this.conditions = conditions;
        this.scores = conditions.scores();
    }

    public Page<LeadView> page(
            TenantId tenantId, LeadFilter filter, LeadSort sort, @Nullable String cursor, int limit) {
        String scope = String.join("/", "leads", tenantId.value(), filter.toString(), sort.parameter());
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("l.tenant_id = :tenant");
        parameters.put("tenant", tenantId.value());
        conditions.add(tenantId, filter, where, parameters);
        if (cursor != null) {
            LeadPosition position = Cursor.decode(scope, cursor, key -> LeadPosition.read(sort, key));
            where.append(" AND (")
                    .append(position.condition(sort, scores, parameters))
                    .append(')');
        }
        parameters.put("limit", limit + 1);
        String sql = select(sort) + " WHERE " + where + " ORDER BY " + order(sort) + " LIMIT :limit";
        List<LeadView> found =
                jdbc.sql(sql).params(parameters).query(this::view).list();
        return Page.of(found, limit, last -> Cursor.encode(scope, LeadPosition.of(sort, last)));
    }

    public Optional<LeadView> find(TenantId tenantId, long leadId) {
        return jdbc.sql(select(LeadSort.NEWEST_FIRST) + " WHERE l.tenant_id = :tenant AND l.id = :id")
                .param("tenant", tenantId.value())
                .param("id", leadId)
                .query(this::view)
                .optional();
    }

    /** The next matching leads in id order, for work that goes through all of them. */
    public List<LeadId> idsAfter(TenantId tenantId, LeadFilter filter, long after, int limit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("tenant", tenantId.value());
        StringBuilder where = new StringBuilder("l.tenant_id = :tenant");
        conditions.add(tenantId, filter, where, parameters);
        parameters.put("after", after);
        parameters.put("limit", limit);
        return jdbc.sql("SELECT l.id FROM leads l LEFT JOIN " + scores.table()
                        + " s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id WHERE " + where
                        + " AND l.id > :after ORDER BY l.id LIMIT :limit")
                .params(parameters)
                .query((result, number) -> new LeadId(result.getLong("id")))
                .list();
    }

    /** By score, the score table leads and its index gives the order; otherwise the leads do. */
    private String select(LeadSort sort) {
        String columns = "l.*, s." + scores.score() + " AS shown_score, s." + scores.category() + " AS shown_category";
        String join = " ON s.tenant_id = l.tenant_id AND s.lead_id = l.id";
        return sort.byScore()
                ? "SELECT STRAIGHT_JOIN " + columns + " FROM " + scores.table() + " s JOIN leads l" + join
                        + " AND s.tenant_id = :tenant"
                : "SELECT " + columns + " FROM leads l LEFT JOIN " + scores.table() + " s" + join;
    }

    private String order(LeadSort sort) {
        String direction = sort.descending() ? " DESC" : "";
        return switch (sort) {
            case BEST_FIRST, WORST_FIRST -> "s." + scores.score() + direction + ", s.lead_id" + direction;
            case NEWEST_FIRST, OLDEST_FIRST -> "l.created_at" + direction + ", l.id" + direction;
            case LAST_NAME -> "l.last_name, l.id";
        };
    }

    private LeadView view(ResultSet result, int number) throws SQLException {
        Lead lead = row.map(result, number);
        BigDecimal score = result.getBigDecimal("shown_score");
        return LeadView.of(
                lead,
                score == null
                        ? null
                        : new LeadView.ScoreView(Decimals.shown(score), result.getString("shown_category")));
    }
}
