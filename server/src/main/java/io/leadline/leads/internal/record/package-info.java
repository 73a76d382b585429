/** A lead: its fields, what follows from them, and how it is read and shown. */
@NullMarked
package io.leadline.leads.internal.record;

import org.jspecify.annotations.NullMarked;
