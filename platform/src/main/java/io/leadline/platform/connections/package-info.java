/**
 * Who may hold a connection, how many and how long: deadlines for headers and bodies, bounds by heap and by address, and who makes
 * room when there are too many (ADR 22).
 */
@NullMarked
package io.leadline.platform.connections;

import org.jspecify.annotations.NullMarked;
