/** One change to many leads, at once or as a job. */
@NullMarked
package io.leadline.leads.internal.bulk;

import org.jspecify.annotations.NullMarked;
