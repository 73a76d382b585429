package io.leadline.agents.internal;

import io.leadline.agents.Skill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor may write of an agent.
 *
 * @param userId a member with the role agent or more; stays as it was at the creation
 * @param maxConcurrentCalls 1 unless told
 * @param status active unless told
 * @param timeZone the IANA zone the agent's shifts are planned in; the tenant's unless told
 */
record AgentFields(
        @NotNull @Min(1) Long userId,
        @Nullable @Size(max = 50) List<@NotNull @Valid Skill> skills,
        @Nullable @Min(1) @Max(20) Integer maxConcurrentCalls,
        @Nullable @Min(1) Long teamId,
        @Nullable AgentStatus status,
        @Nullable @Size(max = 64) String timeZone) {
    static AgentFields of(AgentProfile profile) {
        return new AgentFields(
                profile.userId().value(),
                profile.skills(),
                profile.maxConcurrentCalls(),
                profile.teamId(),
                profile.status(),
                profile.timeZone());
    }

    @AssertTrue(message = "time_zone must be an IANA zone such as Europe/Berlin") boolean isTimeZoneValid() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "skills must not name the same skill twice") boolean isSkillsValid() {
        return skills == null
                || skills.stream()
                                .map(skill -> skill == null ? "" : skill.name())
                                .distinct()
                                .count()
                        == skills.size();
    }

    List<Skill> knownSkills() {
        return skills == null ? List.of() : skills.stream().sorted().toList();
    }

    int callsAtOnce() {
        return maxConcurrentCalls == null ? 1 : maxConcurrentCalls;
    }

    AgentStatus statusOrActive() {
        return status == null ? AgentStatus.ACTIVE : status;
    }
}
