/** The lead record and its life cycle: create, change, list, search, import and export. */
@ApplicationModule(
        displayName = "Leads",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "identity",
            "identity::events",
            "jobs",
            "jobs::events"
        })
@Publishes({"lead_cards", "lead_names", "lead_states"})
@NullMarked
package io.leadline.leads;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
