@NullMarked
package io.leadline.onboarding.internal;

import org.jspecify.annotations.NullMarked;
