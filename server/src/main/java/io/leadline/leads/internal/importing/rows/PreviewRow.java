package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.record.LeadFields;

/** A row as the lead it would become. */
public record PreviewRow(long line, LeadFields lead) {}
