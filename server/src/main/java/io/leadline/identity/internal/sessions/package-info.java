/** Sessions of people: their refresh tokens and cookies, where they have been used, how they are ended. */
@NullMarked
package io.leadline.identity.internal.sessions;

import org.jspecify.annotations.NullMarked;
