package io.leadline.leads.internal;

/** Where leads come from. */
record LeadSource(String source) {}
