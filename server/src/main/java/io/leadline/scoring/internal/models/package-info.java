/** The versions of a tenant's scoring model. */
@NullMarked
package io.leadline.scoring.internal.models;

import org.jspecify.annotations.NullMarked;
