package io.leadline.leads.internal.listing;

/** Where leads come from. */
public record LeadSource(String source) {}
