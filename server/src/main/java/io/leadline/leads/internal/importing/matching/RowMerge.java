package io.leadline.leads.internal.importing.matching;

import io.leadline.leads.internal.lifecycle.StatusRule;
import io.leadline.leads.internal.record.LeadFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a row has over the fields of a lead; what the row leaves empty stays. */
final class RowMerge {
    private RowMerge() {}

    /** A status the lead cannot move to stays as it is: the file was made before somebody worked the lead. */
    static LeadFields over(LeadFields lead, LeadFields row) {
        boolean moves = row.status() != null && StatusRule.allows(lead.statusOrNew(), row.status());
        return new LeadFields(
                or(row.firstName(), lead.firstName()),
                or(row.lastName(), lead.lastName()),
                email(lead.email(), row.email()),
                or(row.phone(), lead.phone()),
                or(row.company(), lead.company()),
                or(row.source(), lead.source()),
                moves ? row.status() : lead.status(),
                or(row.priority(), lead.priority()),
                or(row.assignedAgentId(), lead.assignedAgentId()),
                or(row.country(), lead.country()),
                or(row.notes(), lead.notes()),
                attributes(lead, row),
                or(row.nextFollowUpAt(), lead.nextFollowUpAt()));
    }

    /** The same address in other capitals is no change. */
    private static @Nullable String email(@Nullable String lead, @Nullable String row) {
        return row == null || row.equalsIgnoreCase(lead) ? lead : row;
    }

    private static Map<String, @Nullable Object> attributes(LeadFields lead, LeadFields row) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        if (lead.attributes() != null) {
            all.putAll(lead.attributes());
        }
        if (row.attributes() != null) {
            all.putAll(row.attributes());
        }
        return all;
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T otherwise) {
        return given == null ? otherwise : given;
    }
}
