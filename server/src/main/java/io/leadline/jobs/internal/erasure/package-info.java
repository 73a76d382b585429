/** The job that looks for an erased person in every text. */
@NullMarked
package io.leadline.jobs.internal.erasure;

import org.jspecify.annotations.NullMarked;
