package io.leadline.leads.internal.exporting;

import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.json.JsonColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the export, in order. An import that sees exactly these headers takes back every field that can be written. */
public final class ExportColumns {
    private static final Map<String, Column> BY_HEADER = columns();

    public static final List<String> HEADERS = List.copyOf(BY_HEADER.keySet());

    private static final String ATTRIBUTE = "attributes.";
    private static final int MOST = 500;

    private ExportColumns() {}

    /** Whether the column tells something that cannot be written: it follows from other fields, or is given by the server. */
    public static boolean isReadOnly(String header) {
        Column column = BY_HEADER.get(header);
        return column != null && column.readOnly();
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
            if (!BY_HEADER.containsKey(column) && !isAttribute(column)) {
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

    /** What writes the cells of the columns. */
    static List<Cell> cells(List<String> columns) {
        return columns.stream()
                .map(column -> isAttribute(column)
                        ? attribute(column.substring(ATTRIBUTE.length()))
                        : Objects.requireNonNull(BY_HEADER.get(column)).cell())
                .toList();
    }

    private static Cell attribute(String name) {
        return (lead, json) -> {
            Object value = lead.attributes().get(name);
            return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                    ? Objects.toString(value, "")
                    : json.write(value);
        };
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("id", Column.readOnly((lead, json) -> Long.toString(lead.id())));
        LeadField.EXPORTED.forEach(
                field -> columns.put(field.wireName(), new Column(field::cell, !LeadField.IMPORTED.contains(field))));
        columns.put("overall_score", ofScore(score -> score.overallScore().toPlainString()));
        columns.put("score_category", ofScore(LeadView.ScoreView::scoreCategory));
        columns.put(
                "created_at", Column.readOnly((lead, json) -> lead.createdAt().toString()));
        columns.put(
                "updated_at", Column.readOnly((lead, json) -> lead.updatedAt().toString()));
        return columns;
    }

    private static Column ofScore(Function<LeadView.ScoreView, String> text) {
        return Column.readOnly((lead, json) -> lead.score() == null ? "" : text.apply(lead.score()));
    }

    /** Writes a cell. */
    @FunctionalInterface
    interface Cell {
        String of(LeadView lead, JsonColumn json);
    }

    private record Column(Cell cell, boolean readOnly) {
        static Column readOnly(Cell cell) {
            return new Column(cell, true);
        }
    }
}
