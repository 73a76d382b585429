/** The person behind an account: name, address, hash of the password. */
@NullMarked
package io.leadline.identity.internal.users;

import org.jspecify.annotations.NullMarked;
