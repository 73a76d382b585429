/**
 * The live stream: what happens in a tenant, told to those who watch it as it happens. It listens to the other modules and to
 * {@link io.leadline.platform.live.Live}; nobody depends on it, and nothing waits for it.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {
            "platform",
            "tenancy",
            "tenancy::events",
            "leads",
            "leads::events",
            "activities",
            "activities::events",
            "scoring::events",
            "agents",
            "agents::events",
            "jobs",
            "jobs::events"
        })
@NullMarked
package io.leadline.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
