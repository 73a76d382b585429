/** Finding the operation of a request, reading its parameters and writing its answer, by the shortest way. */
@NullMarked
package io.leadline.platform.web.operations;

import org.jspecify.annotations.NullMarked;
