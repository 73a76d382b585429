/**
 * What every module stands on, and dependent on none. Modules use its ids, and what they name of three rooms: {@code kernel} (who may
 * call what, problems as RFC 9457 has them, keyset pages, audit, live events, phases), {@code data} (database, caches, worklists,
 * catalogues, CSV) and {@code web} (the glue to HTTP). The rest is closed.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package io.leadline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
