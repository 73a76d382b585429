/** Measures Leadline beside a ceiling taken in the same run on the same machine; ratios carry over, absolute figures do not. */
@NullMarked
package io.leadline.bench;

import org.jspecify.annotations.NullMarked;
