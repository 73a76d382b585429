package io.leadline.leads.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Supervisors assign anybody; an agent may only take a lead nobody has. */
final class AssignmentRule {
    private AssignmentRule() {}

    /** @throws DomainException 403 {@code forbidden} */
    static void check(Caller caller, @Nullable Long from, @Nullable Long to) {
        boolean takesFree = from == null && (to == null || to == caller.userId().value());
        if (!takesFree && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Assigning leads to others needs the role supervisor; you may take a free one.");
        }
    }
}
