package io.leadline.agents.internal.wallboard;

import io.leadline.agents.AgentState;
import io.leadline.agents.Skill;
import io.leadline.agents.internal.SkillColumn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which agents are shown. Everything left out matches all. */
record WallboardFilter(
        @BindParam("team_id") @Nullable Long teamId,
        @Nullable String skill,
        @Nullable AgentState state) {
    WallboardFilter {
        skill = skill == null || skill.isBlank() ? null : Skill.normalized(skill);
    }

    /** By team and skill; the counts are about all states. */
    String condition() {
        return (teamId == null ? "" : " AND a.team_id = :team") + (skill == null ? "" : SkillColumn.HAS_SKILL);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (teamId != null) {
            parameters.put("team", teamId);
        }
        if (skill != null) {
            parameters.put("skill", skill);
        }
        return parameters;
    }
}
