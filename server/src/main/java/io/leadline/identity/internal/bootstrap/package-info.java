/** The first administrator, made at the start of an empty installation. */
@NullMarked
package io.leadline.identity.internal.bootstrap;

import org.jspecify.annotations.NullMarked;
