/** Uploaded files while they wait, and how much of them there may be. */
@NullMarked
package io.leadline.leads.internal.importing.files;

import org.jspecify.annotations.NullMarked;
