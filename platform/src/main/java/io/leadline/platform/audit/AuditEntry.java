package io.leadline.platform.audit;

import io.leadline.platform.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or refused.
 *
 * <p>Never put a password, a token or a key into it. Personal data may stand in changes and facts, and goes from there when
 * the person is erased; it may not stand in {@code action} or {@code entityId}, which stay.
 *
 * @param action what was done to which kind of thing, {@code entity.verb_in_the_past}, such as {@code lead.updated}
 * @param entityType the kind of thing, {@code snake_case}; what belongs to a lead is filed under {@code lead}
 * @param entityId which one; null when it is about all of them
 * @param changes by field: what it was and what it is
 * @param facts anything else worth knowing, as JSON
 * @param failure the problem code when it was refused or failed; null when it was done
 * @param by the person, where it is not whoever makes the request at hand; null for that one, or the system
 */
public record AuditEntry(
        String action,
        String entityType,
        @Nullable String entityId,
        Map<String, Change> changes,
        Map<String, @Nullable Object> facts,
        @Nullable String failure,
        @Nullable UserId by) {
    /** A field's value before and after; null for none. */
    public record Change(@Nullable Object before, @Nullable Object after) {}

    /** @param entity anything whose text is the id, such as a typed id or a number */
    public static AuditEntry of(String action, String entityType, Object entity) {
        return new AuditEntry(action, entityType, entity.toString(), Map.of(), Map.of(), null, null);
    }

    public static AuditEntry ofAll(String action, String entityType) {
        return new AuditEntry(action, entityType, null, Map.of(), Map.of(), null, null);
    }

    /** Adds a field, unless it stayed the same. */
    public AuditEntry change(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return this;
        }
        Map<String, Change> more = new LinkedHashMap<>(changes);
        more.put(field, new Change(before, after));
        return new AuditEntry(action, entityType, entityId, more, facts, failure, by);
    }

    public AuditEntry changes(Map<String, Change> all) {
        return new AuditEntry(action, entityType, entityId, all, facts, failure, by);
    }

    public AuditEntry fact(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new AuditEntry(action, entityType, entityId, changes, more, failure, by);
    }

    /** @param code the stable code of the problem that was answered */
    public AuditEntry failed(String code) {
        return new AuditEntry(action, entityType, entityId, changes, facts, code, by);
    }

    public AuditEntry by(@Nullable UserId person) {
        return new AuditEntry(action, entityType, entityId, changes, facts, failure, person);
    }
}
