/** The timeline of a lead: calls, mails, meetings, visits, notes and what changed. */
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "tenancy",
            "agents",
            "leads",
            "leads::events"
        })
@Publishes("logged_activities")
@NullMarked
package io.leadline.activities;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
