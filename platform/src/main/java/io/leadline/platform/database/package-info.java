/**
 * What every connection to the database has in common: instants, generated ids, statements of many rows, work after the commit, and
 * transactions that are done again. {@code embedded} runs a database where none is given, and {@code watch} asks whichever there is
 * whether it answers.
 */
@NamedInterface("data")
@NullMarked
package io.leadline.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
