/** Tells people what concerns them, once, in the way and at the hours they want; it only listens and nobody depends on it. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "identity",
            "identity::events",
            "mail",
            "leads",
            "leads::events",
            "scoring",
            "scoring::events",
            "agents",
            "agents::events",
            "jobs",
            "jobs::events",
            "tasks",
            "tasks::events",
            "gamification::events"
        })
@NullMarked
package io.leadline.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
