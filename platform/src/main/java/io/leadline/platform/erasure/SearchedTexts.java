package io.leadline.platform.erasure;

import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Removes mentions of a person from a column, a portion of its rows at a time. */
@Repository
public class SearchedTexts {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SearchedTexts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What became of a portion.
     *
     * @param looked rows looked at
     * @param changed rows that named the person
     * @param last id of the last row; empty when the column is done
     */
    public record Portion(int looked, int changed, OptionalLong last) {}

    private record Text(long id, @Nullable String content) {}

    /** Looks at the rows behind the given id, in the transaction at hand; only rows that name the person are locked. */
    public Portion sweep(TenantId tenantId, Place place, Mentions mentions, long after, int limit) {
        List<Text> texts = texts(tenantId, place, after, limit);
        int changed = 0;
        for (Text text : texts) {
            if (text.content() != null && mentions.isIn(text.content())) {
                changed += remove(tenantId, place, mentions, text.id());
            }
        }
        boolean done = texts.size() < limit;
        return new Portion(
                texts.size(),
                changed,
                done ? OptionalLong.empty() : OptionalLong.of(texts.getLast().id()));
    }

    private List<Text> texts(TenantId tenantId, Place place, long after, int limit) {
        return jdbc.sql(
                        "SELECT id, %s AS content FROM %s WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit"
                                .formatted(place.column(), place.table()))
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Text(row.getLong("id"), row.getString("content")))
                .list();
    }

    /** Reads the row again under its lock: somebody may have written it meanwhile. */
    private int remove(TenantId tenantId, Place place, Mentions mentions, long id) {
        Optional<String> content = jdbc.sql("SELECT %s FROM %s WHERE tenant_id = :tenant AND id = :id FOR UPDATE"
                        .formatted(place.column(), place.table()))
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(String.class)
                .optional();
        if (content.isEmpty() || !mentions.isIn(content.get())) {
            return 0;
        }
        return jdbc.sql("UPDATE %s SET %s = :content WHERE tenant_id = :tenant AND id = :id"
                        .formatted(place.table(), place.column()))
                .param("content", without(place, mentions, content.get()))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    private String without(Place place, Mentions mentions, String content) {
        return switch (place.way()) {
            case CUT -> mentions.cut(content);
            case CUT_JSON -> json.writeValueAsString(cut(json.readValue(content, Object.class), mentions));
            default -> "";
        };
    }

    private static @Nullable Object cut(@Nullable Object value, Mentions mentions) {
        return switch (value) {
            case String text -> mentions.cutAll(text);
            case Number number -> mentions.isIn(number.toString()) ? Mentions.ERASED : number;
            case List<?> values -> {
                List<@Nullable Object> rest = new ArrayList<>();
                values.forEach(each -> rest.add(cut(each, mentions)));
                yield rest;
            }
            case Map<?, ?> members -> {
                Map<String, @Nullable Object> rest = new LinkedHashMap<>();
                members.forEach((name, each) -> rest.put(mentions.cutAll(String.valueOf(name)), cut(each, mentions)));
                yield rest;
            }
            case null, default -> value;
        };
    }
}
