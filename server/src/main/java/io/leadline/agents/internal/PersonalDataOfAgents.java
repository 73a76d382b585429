package io.leadline.agents.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agents are ids; their names are those of the accounts. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfAgents {
    @Bean
    PersonalData agentsPlaces() {
        return PersonalData.of("agents")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "agents.status",
                        "agents.time_zone",
                        "agent_availability.state",
                        "agent_state_intervals.state",
                        "agent_state_intervals.reason",
                        "agent_shifts.time_zone")
                .noPerson(
                        "Names of teams, skills and breaks that admins give",
                        "teams.name",
                        "agent_skills.name",
                        "break_reasons.name")
                .noPerson("Hours of breaks", "agent_shifts.breaks");
    }
}
