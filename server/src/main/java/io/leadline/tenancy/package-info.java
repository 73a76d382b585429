/** Tenants: their names, time zones, default regions and settings. */
@ApplicationModule(displayName = "Tenancy", allowedDependencies = "platform")
@NullMarked
package io.leadline.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
