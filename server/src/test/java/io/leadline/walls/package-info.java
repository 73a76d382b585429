/** Reads the sources and the migrations to find out which module reads which table. */
@NullMarked
package io.leadline.walls;

import org.jspecify.annotations.NullMarked;
