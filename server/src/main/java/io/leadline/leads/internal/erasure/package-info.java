/** How the person behind a lead is erased. */
@NullMarked
package io.leadline.leads.internal.erasure;

import org.jspecify.annotations.NullMarked;
