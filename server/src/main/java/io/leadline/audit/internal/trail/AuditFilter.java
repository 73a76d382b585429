package io.leadline.audit.internal.trail;

import io.leadline.audit.internal.entries.AuditStatus;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which entries a list or an export is about. Everything left out matches all.
 *
 * @param action such as {@code lead.updated}
 * @param from inclusive
 * @param to exclusive
 */
record AuditFilter(
        @BindParam("entity_type") @Nullable String entityType,
        @BindParam("entity_id") @Nullable String entityId,
        @BindParam("user_id") @Nullable Long userId,
        @Nullable String action,
        @Nullable AuditStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,64}");

    AuditFilter {
        requireWord("entity_type", entityType);
        requireWord("entity_id", entityId);
        requireWord("action", action);
    }

    private static void requireWord(String name, @Nullable String value) {
        if (value != null && !WORD.matcher(value).matches()) {
            throw new DomainException(
                    ProblemType.INVALID_PARAMETER,
                    name + " is a word of at most 64 ASCII characters, such as lead or lead.updated.");
        }
    }
}
