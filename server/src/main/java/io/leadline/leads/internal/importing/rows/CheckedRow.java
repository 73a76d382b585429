package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.record.LeadDraft;
import java.util.List;

/**
 * A row that becomes a lead.
 *
 * @param line the physical line it begins on
 * @param countryKnown false where it names a country that is not understood
 * @param warnings what of it was not understood and kept as it was given
 */
public record CheckedRow(long line, LeadDraft draft, boolean countryKnown, List<String> warnings) {}
