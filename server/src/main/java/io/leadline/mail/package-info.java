/** Sends mail: kept with the change that causes it, delivered beside the requests, tried again until it is taken. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"platform", "platform::kernel", "platform::data"})
@NullMarked
package io.leadline.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
