package io.leadline.platform.web;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A resource's version as a strong entity tag ({@code "7"}), and {@code If-Match} checked against it. */
public final class EntityTags {
    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks a precondition.
     *
     * @throws DomainException 412 when {@code If-Match} is given and names another version
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(of(version)::equals);
        if (!matches) {
            throw new DomainException(
                    ProblemType.VERSION_MISMATCH,
                    "If-Match names another version than the current " + version + "; read it again and repeat.");
        }
    }
}
