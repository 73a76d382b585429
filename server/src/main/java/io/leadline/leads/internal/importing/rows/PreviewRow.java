package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.record.LeadFields;
import java.util.List;

/** A row as the lead it would become, with what of it was kept as it was given. */
public record PreviewRow(long line, LeadFields lead, List<String> warnings) {}
