/**
 * Durable background jobs: submitted in the transaction of the change that asks for them, run by any replica, resumed after
 * a crash where they were, and visible with progress, errors and result until the retention removes them.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "identity::events"
        })
@NullMarked
package io.leadline.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
