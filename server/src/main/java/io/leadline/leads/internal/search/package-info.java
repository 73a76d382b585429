/** What leads are found by: the words of a lead as they are kept and indexed, and those of a search as they are looked up. */
@NullMarked
package io.leadline.leads.internal.search;

import org.jspecify.annotations.NullMarked;
