package io.leadline.agents.internal;

import io.leadline.agents.Skill;
import io.leadline.agents.internal.availability.TransitionReason;
import io.leadline.platform.audit.AuditEntry;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the audit trail is told of profiles. */
final class AgentAudit {
    private AgentAudit() {}

    static AuditEntry created(AgentProfile after) {
        return changes("agent.created", after, null, after);
    }

    static AuditEntry updated(AgentProfile before, AgentProfile after) {
        return changes("agent.updated", after, before, after);
    }

    static AuditEntry removed(AgentProfile before, TransitionReason reason) {
        return AuditEntry.of("agent.removed", "agent", before.id())
                .change("user_id", before.userId().value(), null)
                .fact("reason", reason == TransitionReason.MEMBER_REMOVED ? "member_removed" : "removed");
    }

    private static AuditEntry changes(
            String action, AgentProfile about, @Nullable AgentProfile before, @Nullable AgentProfile after) {
        AuditEntry entry = AuditEntry.of(action, "agent", about.id());
        Map<String, @Nullable Object> old = values(before);
        values(after).forEach((field, value) -> old.putIfAbsent(field, null));
        Map<String, @Nullable Object> now = values(after);
        for (String field : old.keySet()) {
            entry = entry.change(field, old.get(field), now.get(field));
        }
        return entry;
    }

    private static Map<String, @Nullable Object> values(@Nullable AgentProfile profile) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        if (profile != null) {
            values.put("user_id", profile.userId().value());
            values.put("team_id", profile.teamId());
            values.put("status", profile.status().wireName());
            values.put("max_concurrent_calls", profile.maxConcurrentCalls());
            values.put("time_zone", profile.timeZone());
            values.put("skills", levels(profile));
        }
        return values;
    }

    private static Map<String, Integer> levels(AgentProfile profile) {
        Map<String, Integer> levels = new TreeMap<>();
        for (Skill skill : profile.skills()) {
            levels.put(skill.name(), skill.level());
        }
        return levels;
    }
}
