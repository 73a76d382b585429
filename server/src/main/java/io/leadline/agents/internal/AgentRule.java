package io.leadline.agents.internal;

import io.leadline.identity.Members;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may have a profile, and in which team. In a transaction the answers hold until its end. */
@Component
class AgentRule {
    private final Members members;
    private final TeamRepository teams;

    AgentRule(Members members, TeamRepository teams) {
        this.members = members;
        this.teams = teams;
    }

    /** @throws InvalidRequestException unless the person works leads in this tenant */
    void requireMember(TenantId tenantId, UserId userId) {
        if (!members.canWorkLeads(tenantId, userId)) {
            throw new InvalidRequestException(
                    "user_id", "unknown_member", "Name a member of this tenant with the role agent or more.");
        }
    }

    /** @throws InvalidRequestException when a team is named that the tenant does not have */
    void requireTeam(TenantId tenantId, @Nullable Long teamId) {
        if (teamId != null && !teams.share(tenantId, teamId)) {
            throw new InvalidRequestException("team_id", "unknown_team", "Name a team of this tenant.");
        }
    }
}
