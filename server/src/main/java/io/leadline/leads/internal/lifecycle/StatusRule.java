package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadStatus;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.stream.Collectors;

/** Only moves a lead can make in life. */
public final class StatusRule {
    private static final ProblemType INVALID_STATUS_CHANGE =
            ProblemType.conflict("invalid_status_change", "The lead cannot move to this status");

    private StatusRule() {}

    /** @throws DomainException 409 {@code invalid_status_change}, naming the moves that are possible */
    public static void check(LeadStatus from, LeadStatus to) {
        if (!allows(from, to)) {
            throw new DomainException(INVALID_STATUS_CHANGE, explain(from, to));
        }
    }

    public static boolean allows(LeadStatus from, LeadStatus to) {
        return from == to || from.next().contains(to);
    }

    public static String explain(LeadStatus from, LeadStatus to) {
        String possible = from.next().stream().map(LeadStatus::wireName).collect(Collectors.joining(" or "));
        return "A lead that is " + from.wireName() + " can become " + possible + ", not " + to.wireName() + ".";
    }
}
