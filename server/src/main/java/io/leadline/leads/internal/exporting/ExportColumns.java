package io.leadline.leads.internal.exporting;

import io.leadline.leads.internal.LeadView;
import io.leadline.platform.web.JsonColumn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the export, in order. An import that sees exactly these headers takes back every field that can be written. */
public final class ExportColumns {
    public static final List<String> HEADERS = List.of(
            "id",
            "first_name",
            "last_name",
            "email",
            "phone",
            "phone_given",
            "company",
            "source",
            "status",
            "priority",
            "assigned_agent_id",
            "country",
            "time_zone",
            "notes",
            "attributes",
            "next_follow_up_at",
            "overall_score",
            "score_category",
            "created_at",
            "updated_at");
    private static final Set<String> READ_ONLY =
            Set.of("id", "time_zone", "overall_score", "score_category", "created_at", "updated_at");

    private ExportColumns() {}

    /** Whether the column tells something that cannot be written: it follows from other fields, or is given by the server. */
    public static boolean isReadOnly(String header) {
        return READ_ONLY.contains(header);
    }

    static List<String> cells(LeadView lead, JsonColumn json) {
        LeadView.ScoreView score = lead.score();
        return List.of(
                text(lead.id()),
                text(lead.firstName()),
                text(lead.lastName()),
                text(lead.email()),
                text(lead.phone()),
                text(lead.phoneGiven()),
                text(lead.company()),
                text(lead.source()),
                lead.status().wireName(),
                lead.priority().wireName(),
                text(lead.assignedAgentId()),
                text(lead.country()),
                text(lead.timeZone()),
                text(lead.notes()),
                lead.attributes().isEmpty() ? "" : json.write(lead.attributes()),
                text(lead.nextFollowUpAt()),
                score == null ? "" : score.overallScore().toPlainString(),
                score == null ? "" : score.scoreCategory(),
                text(lead.createdAt()),
                text(lead.updatedAt()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
