/** Tenants: their names, time zones, default regions and settings; and what the operator decides for all of them. */
@ApplicationModule(displayName = "Tenancy", allowedDependencies = "platform")
@NullMarked
package io.leadline.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
