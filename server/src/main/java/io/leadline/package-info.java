/** Leadline: one package per module, see {@code docs/architecture.md}. */
@NullMarked
package io.leadline;

import org.jspecify.annotations.NullMarked;
