package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.record.LeadFields;

/** A row as the lead it would become. */
record PreviewRow(long line, LeadFields lead) {}
