/** Who may sign in, who belongs to which tenant with which role, and the sessions and tokens that prove it. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "tenancy::events",
            "mail"
        })
@Publishes("tenant_members")
@NullMarked
package io.leadline.identity;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
