package io.leadline.deploy;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics {@code docs/operations.md} promises, and those an expression asks for. */
final class DocumentedMetrics {
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern SUFFIX = Pattern.compile("_(bucket|count|sum|max)$");
    private static final Pattern NOT_A_NAME = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]"
            + "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
            + "|\\b(and|or|unless|bool|offset)\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

    private final Set<String> names = TABLE_ROW
            .matcher(ProjectFile.of("docs/operations.md").text())
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toSet());

    Set<String> names() {
        return names;
    }

    boolean contain(String metric) {
        return names.contains(metric) || names.contains(SUFFIX.matcher(metric).replaceFirst(""));
    }

    /** The metric names in a PromQL expression: what is left without functions, labels, ranges and keywords. */
    static Set<String> askedForBy(String expression) {
        return NAME.matcher(NOT_A_NAME.matcher(expression).replaceAll(" "))
                .results()
                .map(name -> name.group())
                .collect(Collectors.toSet());
    }
}
