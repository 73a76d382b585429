package io.leadline.agents.internal;

import io.leadline.agents.Skill;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which agents a list shows. Everything left out matches all.
 *
 * @param removed whether to list profiles that have ended instead of those that live
 */
record AgentFilter(
        @Nullable AgentStatus status,
        @Nullable String skill,
        @BindParam("team_id") @Nullable Long teamId,
        @Nullable Boolean removed) {
    AgentFilter {
        skill = skill == null || skill.isBlank() ? null : Skill.normalized(skill);
    }

    boolean wantsRemoved() {
        return removed != null && removed;
    }
}
