/** What people have to do and until when: tasks, among them every follow-up of a lead, with their reminders. */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "identity",
            "identity::events",
            "leads",
            "leads::events",
            "activities",
            "activities::events",
            "agents"
        })
@NullMarked
package io.leadline.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
