/**
 * The live stream: what happens in a tenant, sent to those who watch it as it happens. Modules publish their own news with
 * {@link io.leadline.platform.live.Live}; this one passes it on, and knows none of them.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"platform", "platform::kernel"})
@NullMarked
package io.leadline.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
