/** Tests of {@code deploy/}, by the tools that read those files: promtool, Prometheus and two linters. */
@NullMarked
package io.leadline.deploy;

import org.jspecify.annotations.NullMarked;
