package io.leadline.leads.internal.exporting;

import io.leadline.leads.internal.LeadView;
import io.leadline.platform.problem.InvalidRequestException;
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

    private static final String ATTRIBUTE = "attributes.";
    private static final int MOST = 500;

    private ExportColumns() {}

    /** Whether the column tells something that cannot be written: it follows from other fields, or is given by the server. */
    public static boolean isReadOnly(String header) {
        return READ_ONLY.contains(header);
    }

    /**
     * The columns asked for, in that order; all of them where none are.
     *
     * @throws InvalidRequestException naming a column there is not, and those there are
     */
    static List<String> chosen(@Nullable List<String> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return HEADERS;
        }
        for (String column : wanted) {
            if (!HEADERS.contains(column) && !isAttribute(column)) {
                throw new InvalidRequestException(
                        "columns",
                        "unknown_column",
                        "There is no column \"" + column.substring(0, Math.min(100, column.length())) + "\"; there are "
                                + String.join(", ", HEADERS) + " and attributes.<name>.");
            }
        }
        if (wanted.stream().distinct().count() < wanted.size() || wanted.size() > MOST) {
            throw new InvalidRequestException(
                    "columns", "too_many_columns", "Name each column once, at most " + MOST + " of them.");
        }
        return List.copyOf(wanted);
    }

    private static boolean isAttribute(String column) {
        return column.startsWith(ATTRIBUTE) && column.length() > ATTRIBUTE.length();
    }

    static List<String> cells(LeadView lead, List<String> columns, JsonColumn json) {
        return columns.stream()
                .map(column -> isAttribute(column)
                        ? attribute(lead.attributes().get(column.substring(ATTRIBUTE.length())), json)
                        : cell(lead, column, json))
                .toList();
    }

    private static String attribute(@Nullable Object value, JsonColumn json) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                ? text(value)
                : json.write(value);
    }

    private static String cell(LeadView lead, String column, JsonColumn json) {
        LeadView.ScoreView score = lead.score();
        return switch (column) {
            case "id" -> text(lead.id());
            case "first_name" -> text(lead.firstName());
            case "last_name" -> text(lead.lastName());
            case "email" -> text(lead.email());
            case "phone" -> text(lead.phone());
            case "phone_given" -> text(lead.phoneGiven());
            case "company" -> text(lead.company());
            case "source" -> text(lead.source());
            case "status" -> lead.status().wireName();
            case "priority" -> lead.priority().wireName();
            case "assigned_agent_id" -> text(lead.assignedAgentId());
            case "country" -> text(lead.country());
            case "time_zone" -> text(lead.timeZone());
            case "notes" -> text(lead.notes());
            case "attributes" -> lead.attributes().isEmpty() ? "" : json.write(lead.attributes());
            case "next_follow_up_at" -> text(lead.nextFollowUpAt());
            case "overall_score" -> score == null ? "" : score.overallScore().toPlainString();
            case "score_category" -> score == null ? "" : score.scoreCategory();
            case "created_at" -> text(lead.createdAt());
            case "updated_at" -> text(lead.updatedAt());
            default -> throw new IllegalArgumentException("No column of the export: " + column);
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
