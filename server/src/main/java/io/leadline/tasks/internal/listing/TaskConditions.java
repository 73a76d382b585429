package io.leadline.tasks.internal.listing;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as conditions on tasks {@code t}. */
final class TaskConditions {
    /** What tasks without a due date are ordered by; the column {@code due_order} has the same. */
    static final Instant NEVER = Instant.parse("2199-12-31T00:00:00Z");

    static final String OF_TEAM = "t.assignee_id IN (SELECT m.user_id FROM team_members m"
            + " WHERE m.tenant_id = :tenant AND m.team_id = :team)";
    private static final int MAX_WORDS = 6;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters;

    TaskConditions(Map<String, @Nullable Object> parameters) {
        this.parameters = parameters;
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    void add(TaskFilter filter, UserId caller, DayWindow.Span today) {
        add("t.status = :status", "status", filter.scope().status().wireName());
        switch (filter.scope()) {
            case MY_DAY -> {
                add("t.assignee_id = :me", "me", caller.value());
                add("t.due_order < :end", "end", Instants.toColumn(today.end()));
            }
            case OVERDUE -> add("t.due_order < :now", "now", Instants.toColumn(today.now()));
            case UPCOMING -> add("t.due_order >= :end", "end", Instants.toColumn(today.end()));
            case OPEN, COMPLETED -> {}
        }
        add("t.assignee_id = :assignee", "assignee", filter.assigneeId());
        if (Boolean.TRUE.equals(filter.unassigned())) {
            conditions.add("t.assignee_id IS NULL");
        }
        add(OF_TEAM, "team", filter.teamId());
        add("t.lead_id = :lead", "lead", filter.leadId());
        add(
                "t.type = :type",
                "type",
                filter.type() == null ? null : filter.type().wireName());
        add(
                "t.priority = :priority",
                "priority",
                filter.priority() == null ? null : filter.priority().wireName());
        add("t.due_at >= :dueFrom", "dueFrom", Instants.toNullableColumn(filter.dueFrom()));
        add("t.due_at < :dueTo", "dueTo", Instants.toNullableColumn(filter.dueTo()));
        words(filter.q());
    }

    private void words(@Nullable String q) {
        String[] words = q == null ? new String[0] : q.split("\\s+", MAX_WORDS);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            add("CONCAT(' ', t.title) LIKE :word" + i, "word" + i, "% " + word + "%");
        }
    }

    /** The rows after this position, in terms an index range can follow. */
    void beyond(TaskSort sort, TaskQuery.Position after) {
        String beyond = sort.descending() ? "<" : ">";
        String column = "t." + sort.column();
        parameters.put("lastKey", Instants.toColumn(after.key()));
        parameters.put("lastId", after.id());
        conditions.add(column + " " + beyond + "= :lastKey AND (" + column + " " + beyond + " :lastKey OR t.id "
                + beyond + " :lastId)");
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
