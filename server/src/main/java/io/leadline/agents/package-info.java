/**
 * Who works the leads: agent profiles with skills and teams, what each agent is doing now and did before, who is there, and
 * how that fits the planned shifts.
 */
@ApplicationModule(
        displayName = "Agents",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "tenancy::events",
            "identity",
            "identity::events"
        })
@Publishes({"planned_shift_days", "team_members", "team_names"})
@NullMarked
package io.leadline.agents;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
