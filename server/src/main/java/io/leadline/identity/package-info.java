/** Who may sign in, who belongs to which tenant with which role, and the sessions and tokens that prove it. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "tenancy", "tenancy::events", "mail"})
@NullMarked
package io.leadline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
