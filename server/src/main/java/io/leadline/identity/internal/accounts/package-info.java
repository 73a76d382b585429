/** Opening, claiming, and erasing accounts, and what trails are told of it. */
@NullMarked
package io.leadline.identity.internal.accounts;

import org.jspecify.annotations.NullMarked;
