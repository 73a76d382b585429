package io.leadline.leads.internal.importing.columns;

import io.leadline.leads.internal.exporting.ExportColumns;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides where each column goes: by the mapping that was given, else by its header; what no field takes is an attribute. */
public final class ColumnMapping {
    private static final int MAX_ATTRIBUTE_NAME = 200;

    private final List<String> headers;
    private final Map<String, @Nullable String> wishes;
    private final Set<LeadColumn> taken = new HashSet<>();
    private final boolean ownExport;

    /**
     * @param headers as the file has them
     * @param wishes header to lead field, {@code attributes.x} or null for nowhere; other headers are mapped by their names
     */
    public ColumnMapping(List<String> headers, Map<String, @Nullable String> wishes) {
        this.headers = unique(headers);
        this.wishes = wishes;
        this.ownExport = headers.equals(ExportColumns.HEADERS);
    }

    /** @throws InvalidRequestException when the mapping names unknown headers or fields, or one field twice */
    public List<ColumnTarget> targets() {
        List<FieldProblem> problems = new ArrayList<>();
        wishes.forEach((header, target) -> check(header, target, problems));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
        return headers.stream().map(this::target).toList();
    }

    private void check(String header, @Nullable String target, List<FieldProblem> problems) {
        if (!headers.contains(header)) {
            String known = String.join(", ", headers.stream().limit(50).toList());
            problems.add(new FieldProblem(
                    "mapping",
                    "unknown_header",
                    "The file has no column \"" + excerpt(header) + "\"; it has: " + known + "."));
        }
        if (target == null || isAttribute(target)) {
            return;
        }
        LeadColumn column = LeadColumn.ofWireName(target).orElse(null);
        if (column == null) {
            problems.add(new FieldProblem(
                    "mapping",
                    "unknown_field",
                    "There is no lead field \"" + excerpt(target) + "\"; use one of "
                            + String.join(", ", LeadColumn.wireNames()) + ", attributes.<name> or null."));
        } else if (!taken.add(column)) {
            problems.add(new FieldProblem("mapping", "duplicate_field", "Two columns are mapped to " + target + "."));
        }
    }

    private static boolean isAttribute(String target) {
        int length = target.length() - ColumnTarget.ATTRIBUTE.length();
        return target.startsWith(ColumnTarget.ATTRIBUTE) && length > 0 && length <= MAX_ATTRIBUTE_NAME;
    }

    private static String excerpt(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "..." : text;
    }

    private ColumnTarget target(String header) {
        if (wishes.containsKey(header)) {
            return new ColumnTarget(header, wishes.get(header));
        }
        if (ownExport && ExportColumns.isReadOnly(header)) {
            return ColumnTarget.nowhere(header);
        }
        return LeadColumn.ofHeader(header)
                .filter(taken::add)
                .map(column -> ColumnTarget.field(header, column))
                .orElseGet(() -> header.isEmpty() ? ColumnTarget.nowhere(header) : ColumnTarget.attribute(header));
    }

    /** A header that comes again gets a number; empty ones stay empty. */
    private static List<String> unique(List<String> headers) {
        Set<String> seen = new HashSet<>();
        return headers.stream()
                .map(header ->
                        header.length() > MAX_ATTRIBUTE_NAME - 5 ? header.substring(0, MAX_ATTRIBUTE_NAME - 5) : header)
                .map(header -> header.isEmpty() ? header : unused(header, seen))
                .toList();
    }

    private static String unused(String header, Set<String> seen) {
        String candidate = header;
        for (int number = 2; !seen.add(candidate); number++) {
            candidate = header + "_" + number;
        }
        return candidate;
    }
}
