package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.internal.record.Lead;

/** Looks at the locked lead before a change and throws to refuse it. */
@FunctionalInterface
interface LeadPrecondition {
    void check(Lead lead);
}
