package io.leadline.audit.internal.entries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an entry that may tell of a person, and goes when the person is erased.
 *
 * @param changes by field: what it was and what it is
 * @param facts anything else worth knowing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Details(
        @Nullable Map<String, Change> changes,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable String address,
        @Nullable String userAgent) {
    /** A field's value before and after. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(@Nullable Object old, @Nullable Object now) {}

    public static Details of(AuditEntry entry, AuditOrigin origin) {
        Map<String, Change> changes = new LinkedHashMap<>();
        entry.changes()
                .forEach((field, change) -> changes.put(
                        field,
                        new Change(Masking.value(field, change.before()), Masking.value(field, change.after()))));
        return new Details(changes, Masking.values(entry.facts()), origin.address(), origin.userAgent());
    }
}
