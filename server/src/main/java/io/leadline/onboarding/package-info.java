/** The first steps of a new tenant: sample data to look around with, which goes again without a trace. */
@ApplicationModule(
        displayName = "Onboarding",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "leads",
            "activities",
            "tasks",
            "jobs"
        })
@NullMarked
package io.leadline.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
