/** What the module does beside running jobs: it measures, tells, removes, and looks for whoever was erased. */
@NullMarked
package io.leadline.jobs.internal;

import org.jspecify.annotations.NullMarked;
