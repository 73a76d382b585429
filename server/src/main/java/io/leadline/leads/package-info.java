/** The lead record and its life cycle: create, change, list, search, import and export. */
@ApplicationModule(
        displayName = "Leads",
        allowedDependencies = {"platform", "tenancy", "identity", "identity::events", "jobs", "jobs::events"})
@NullMarked
package io.leadline.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
