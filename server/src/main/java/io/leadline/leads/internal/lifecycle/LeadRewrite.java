package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;

/** A locked lead and what it becomes. */
public record LeadRewrite(Lead before, LeadDraft after) {}
