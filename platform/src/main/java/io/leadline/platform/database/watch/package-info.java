/**
 * Whether the database answers, whichever it is. {@code DatabaseWatch} asks several times a second; while there is no answer,
 * {@code DatabaseGate} turns calls away and {@code WatchedDataSource} lets nobody queue.
 */
@NullMarked
package io.leadline.platform.database.watch;

import org.jspecify.annotations.NullMarked;
