/**
 * What Leadline's speed is held against: the same work in an application that has nothing else to do. It lies outside
 * {@code io.leadline}, so that the measured server does not pick up its controllers.
 */
@NullMarked
package ceiling;

import org.jspecify.annotations.NullMarked;
