/** Old entries are removed, and a checkpoint stands for them. */
@NullMarked
package io.leadline.audit.internal.checkpoints;

import org.jspecify.annotations.NullMarked;
