package io.leadline.agents.internal;

import io.leadline.agents.Skill;
import io.leadline.platform.web.json.JsonColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agent's skills as one column of a statement, so that a list of agents takes one statement. */
@Component
public class SkillColumn {
    /**
     * For a statement that calls the agents {@code a}. Of its own accord MariaDB takes the index that begins with the tenant and
     * holds all columns, and reads the skills of the whole tenant for each agent.
     */
    public static final String SELECTED = """
            (SELECT JSON_OBJECTAGG(k.name, k.level) FROM agent_skills k FORCE INDEX (uk_agent_skills_name)
             WHERE k.tenant_id = a.tenant_id AND k.agent_id = a.id)""";

    /** A further condition on the agents {@code a}: those who have the parameter {@code skill}. */
    public static final String HAS_SKILL = " AND EXISTS (SELECT 1 FROM agent_skills s"
            + " WHERE s.tenant_id = a.tenant_id AND s.agent_id = a.id AND s.name = :skill)";

    private final JsonColumn json;

    SkillColumn(JsonColumn json) {
        this.json = json;
    }

    /** By name. */
    public List<Skill> read(@Nullable String column) {
        return json.readMap(column).entrySet().stream()
                .map(skill -> new Skill(skill.getKey(), Integer.valueOf(String.valueOf(skill.getValue()))))
                .sorted()
                .toList();
    }
}
