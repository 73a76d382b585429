package io.leadline.leads.internal.lifecycle;

import io.leadline.identity.Members;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be given a lead, and by whom: supervisors assign anybody, an agent may only take a lead nobody has. */
@Component
public class AssignmentRule {
    private final Members members;

    AssignmentRule(Members members) {
        this.members = members;
    }

    /**
     * Checks a change of the agent; none is always allowed.
     *
     * @throws DomainException 403 {@code forbidden} when the caller may not make it
     * @throws InvalidRequestException when the new agent is nobody who works leads
     */
    public void check(Caller caller, @Nullable UserId from, @Nullable UserId to) {
        if (Objects.equals(from, to)) {
            return;
        }
        boolean takesFree = from == null && Objects.equals(to, caller.userId());
        if (!takesFree && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Assigning leads to others needs the role supervisor; you may take a free one.");
        }
        requireAgent(caller.tenantId(), to);
    }

    /** In a transaction the answer holds until its end. */
    public void requireAgent(TenantId tenantId, @Nullable UserId agent) {
        if (agent != null && !members.canWorkLeads(tenantId, agent)) {
            throw new InvalidRequestException(
                    "assigned_agent_id", "unknown_agent", "Name a member of this tenant with the role agent or more.");
        }
    }

    /**
     * The drafts, unassigned where the agent has gone since they were checked: whoever goes lets go of their leads. Those who
     * stay, stay until the transaction ends.
     */
    List<LeadDraft> withoutGone(TenantId tenantId, List<LeadDraft> drafts) {
        Set<UserId> gone = drafts.stream()
                .map(draft -> draft.fields().owner())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingLong(UserId::value))
                .filter(agent -> !members.canWorkLeads(tenantId, agent))
                .collect(Collectors.toSet());
        return gone.isEmpty()
                ? drafts
                : drafts.stream()
                        .map(draft -> gone.contains(draft.fields().owner()) ? draft.unassigned() : draft)
                        .toList();
    }
}
