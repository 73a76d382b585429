package io.leadline.activities.internal;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.ScoreSource;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The leads an agent is to call now: those whose next action is due and is no email. Follow-ups come first, the longest due ahead,
 * then the others by score. Of an agent's leads the best 200 that may be called are looked at.
 */
@Repository
class NextCalls {
    private static final int LOOKED_AT = 200;
    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final ActivityRepository activities;
    private final Clock clock;
    private final String select;

    NextCalls(JdbcClient jdbc, ActivityRepository activities, Clock clock, ObjectProvider<ScoreSource> scores) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.clock = clock;
        this.select = select(scores.getIfAvailable());
    }

    private static String select(@Nullable ScoreSource source) {
        String score = source == null ? "NULL" : "s." + source.score();
        String category = source == null ? "NULL" : "s." + source.category();
        String join = source == null
                ? ""
                : " LEFT JOIN " + source.table() + " s ON s.tenant_id = l.tenant_id AND s.lead_id = l.lead_id";
        return "SELECT l.lead_id, l.status, l.created_at, l.next_follow_up_at, l.has_email, c.first_name, c.last_name,"
                + " c.company, c.email, c.phone, " + score + " AS score, " + category + " AS category"
                + " FROM lead_states l JOIN lead_cards c ON c.tenant_id = l.tenant_id AND c.lead_id = l.lead_id" + join
                + " WHERE l.tenant_id = :tenant AND l.assigned_agent_id = :agent"
                + " AND l.status IN ('new', 'contacted', 'qualified') AND l.has_phone AND NOT l.do_not_call"
                + " AND (l.next_follow_up_at IS NULL OR l.next_follow_up_at <= :now)"
                + " ORDER BY l.next_follow_up_at IS NULL, l.next_follow_up_at, score DESC, l.lead_id LIMIT :limit";
    }

    /** A lead that may be called. */
    private record Candidate(NextCall call, NextActionRule.Facts facts) {}

    List<NextCall> of(TenantId tenantId, UserId agent, int limit) {
        Instant now = clock.instant();
        List<Candidate> candidates = jdbc.sql(select)
                .param("tenant", tenantId.value())
                .param("agent", agent.value())
                .param("now", Instants.toColumn(now))
                .param("limit", LOOKED_AT)
                .query(NextCalls::candidate)
                .list();
        Map<Long, List<ActivityView>> latest = activities.latest(
                tenantId,
                candidates.stream().map(one -> new LeadId(one.call().leadId())).toList(),
                LATEST);
        return candidates.stream()
                .map(one -> decided(one, latest.getOrDefault(one.call().leadId(), List.of()), now))
                .filter(call -> isDue(call.nextAction(), now))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(NextAction action, Instant now) {
        boolean call = action.kind() == NextAction.Kind.CALL || action.kind() == NextAction.Kind.FOLLOW_UP;
        return call && action.dueAt() != null && !action.dueAt().isAfter(now);
    }

    private static NextCall decided(Candidate candidate, List<ActivityView> latest, Instant now) {
        NextActionRule.Facts facts = candidate.facts();
        NextAction action = NextActionRule.decide(
                new NextActionRule.Facts(
                        facts.status(),
                        facts.hasPhone(),
                        facts.hasEmail(),
                        facts.category(),
                        facts.createdAt(),
                        facts.nextFollowUpAt(),
                        latest),
                now);
        NextCall call = candidate.call();
        return new NextCall(
                call.leadId(),
                call.firstName(),
                call.lastName(),
                call.company(),
                call.email(),
                call.phone(),
                call.status(),
                call.overallScore(),
                call.scoreCategory(),
                action);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        LeadStatus status = LeadStatus.ofWireName(row.getString("status"));
        NextCall call = new NextCall(
                row.getLong("lead_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company"),
                row.getString("email"),
                Objects.requireNonNull(row.getString("phone")),
                status,
                row.getBigDecimal("score"),
                row.getString("category"),
                new NextAction(NextAction.Kind.NONE, null, ""));
        NextActionRule.Facts facts = new NextActionRule.Facts(
                status,
                true,
                row.getBoolean("has_email"),
                row.getString("category"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromNullableColumn(row, "next_follow_up_at"),
                List.of());
        return new Candidate(call, facts);
    }
}
