package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.record.LeadFields;
import java.util.List;

/**
 * The cells of a row as fields.
 *
 * @param countryKnown false where the row names a country that is not understood, so that its phone cannot be read in any region
 * @param problems why it cannot become a lead
 * @param warnings what of it was not understood and kept as it was given
 */
public record ReadRow(LeadFields fields, boolean countryKnown, List<String> problems, List<String> warnings) {}
