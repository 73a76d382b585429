/** Tenants: their names, time zones, default regions and settings; and what the operator decides for all of them. */
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"platform", "platform::kernel", "platform::data", "platform::web"})
@Publishes("tenant_profiles")
@NullMarked
package io.leadline.tenancy;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
