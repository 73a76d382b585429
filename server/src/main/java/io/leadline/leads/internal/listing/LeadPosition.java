package io.leadline.leads.internal.listing;

import io.leadline.leads.ScoreSource;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.database.Instants;
import io.leadline.platform.paging.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a sorted list a page ended.
 *
 * @param key the sort column's value of the last row, null where the row has none
 */
record LeadPosition(@Nullable Object key, long id) {
    private static final String NONE = "-";
    private static final String SOME = "+";

    static Object[] of(LeadSort sort, LeadView last) {
        Object key = switch (sort) {
            case BEST_FIRST, WORST_FIRST ->
                Objects.requireNonNull(last.score()).overallScore().toPlainString();
            case NEWEST_FIRST, OLDEST_FIRST -> last.createdAt();
            case LAST_NAME -> last.lastName();
        };
        return new Object[] {key == null ? NONE : SOME + key, last.id()};
    }

    static LeadPosition read(LeadSort sort, List<String> parts) {
        String text = parts.getFirst();
        long id = Long.parseLong(parts.get(1));
        if (text.equals(NONE)) {
            return new LeadPosition(null, id);
        }
        String value = text.substring(SOME.length());
        Object key = switch (sort) {
            case BEST_FIRST, WORST_FIRST -> Cursor.decimal(value);
            case NEWEST_FIRST, OLDEST_FIRST -> Instants.toColumn(Cursor.instant(value));
            case LAST_NAME -> value;
        };
        return new LeadPosition(key, id);
    }

    /** The rows after this position, in terms an index range can follow. */
    String condition(LeadSort sort, ScoreSource scores, Map<String, @Nullable Object> parameters) {
        String column = switch (sort) {
            case BEST_FIRST, WORST_FIRST -> "s." + scores.score();
            case NEWEST_FIRST, OLDEST_FIRST -> "l.created_at";
            case LAST_NAME -> "l.last_name";
        };
        String id = sort.byScore() ? "s.lead_id" : "l.id";
        parameters.put("lastId", id());
        if (key == null) {
            return "(" + column + " IS NULL AND " + id + " > :lastId) OR " + column + " IS NOT NULL";
        }
        parameters.put("lastKey", key);
        String beyond = sort.descending() ? "<" : ">";
        return column + " " + beyond + "= :lastKey AND (" + column + " " + beyond + " :lastKey OR " + id + " " + beyond
                + " :lastId)";
    }
}
