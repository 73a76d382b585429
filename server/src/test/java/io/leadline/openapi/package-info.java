/** The published API document: that it is complete, that it is true, and that no operation can be made to misbehave. */
@NullMarked
package io.leadline.openapi;

import org.jspecify.annotations.NullMarked;
