/** Points for work done, out of a ledger that only grows, and what follows from them: badges, levels, boards, rewards. */
@ApplicationModule(
        displayName = "Gamification",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "tenancy::events",
            "identity",
            "identity::events",
            "leads",
            "leads::events",
            "activities",
            "activities::events",
            "scoring",
            "scoring::events",
            "agents",
            "agents::events",
            "tasks",
            "tasks::events"
        })
@NullMarked
package io.leadline.gamification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
