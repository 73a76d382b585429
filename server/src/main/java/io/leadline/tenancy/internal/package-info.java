/** The tenant table and its operations. */
@NullMarked
package io.leadline.tenancy.internal;

import org.jspecify.annotations.NullMarked;
