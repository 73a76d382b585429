/** What a person keeps for themselves in a tenant: saved views, chosen columns, the theme. */
@NullMarked
package io.leadline.identity.internal.preferences;

import org.jspecify.annotations.NullMarked;
