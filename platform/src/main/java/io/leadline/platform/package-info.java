/**
 * What every module stands on: ids, the clock, problems (RFC 9457), keyset pages, who may call what, and the glue to HTTP
 * and JDBC. Open to all modules and dependent on none.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.leadline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
