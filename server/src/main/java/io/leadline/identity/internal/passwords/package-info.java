/** What a password must withstand, and the threads it is hashed on. */
@NullMarked
package io.leadline.identity.internal.passwords;

import org.jspecify.annotations.NullMarked;
