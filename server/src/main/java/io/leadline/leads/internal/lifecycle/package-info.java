/** How leads are created, changed, assigned and deleted, under which rules, and what the audit trail tells of it. */
@NullMarked
package io.leadline.leads.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
