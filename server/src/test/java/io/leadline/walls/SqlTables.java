package io.leadline.walls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables a piece of SQL names: whatever stands where a table stands, but for the names that a {@code WITH} of the piece
 * gives to a query of its own. The piece need not be a whole statement.
 */
final class SqlTables {
    /** Stands in a piece for what only the running program knows. */
    static final String UNKNOWN = "\u25a1";

    /** Stands in a piece for a table whose owner hands it over by name. */
    static final String HANDED_OVER = "\u25a0";

    /** In a piece that is not written in capitals nothing would be found. */
    private static final Pattern IN_SMALL_LETTERS = Pattern.compile(
            "\\b([Ss]elect\\s.*\\s[Ff]rom\\s+\\w|[Ii]nsert\\s+into\\s+\\w|[Dd]elete\\s+from\\s+\\w|[Uu]pdate\\s+\\w+\\s+set\\s)",
            Pattern.DOTALL);

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.|'')*'|\"[^\"]*\"|`[^`]+`|%s|" + UNKNOWN + "|" + HANDED_OVER
                    + "|[A-Za-z_][A-Za-z_0-9$]*|[(),.;]|[^\\sA-Za-z_]",
            Pattern.DOTALL);

    private static final Set<String> BEFORE_A_TABLE =
            Set.of("FROM", "JOIN", "STRAIGHT_JOIN", "INTO", "UPDATE", "TABLE", "TABLES");

    /** Between one of these and the table. */
    private static final Set<String> ON_THE_WAY =
            Set.of("IF", "NOT", "EXISTS", "IGNORE", "LOW_PRIORITY", "ONLY", "LATERAL");

    private static final Set<String> FUNCTIONS_WITH_FROM = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY");

    /** What ends a list of tables. */
    private static final Set<String> CLAUSES = Set.of(
            "WHERE", "SET", "ON", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "SELECT", "VALUES", "FOR", "LOCK");

    /** Owned by the server itself. */
    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("information_schema", "performance_schema", "mysql", "sys");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    /** Within one pair of parentheses. */
    private static final class Level {
        final String function;
        boolean listsTables;
        boolean selects;

        Level(String function) {
            this.function = function;
        }
    }

    private SqlTables(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (!matcher.group().startsWith("--") && !matcher.group().startsWith("/*")) {
                tokens.add(matcher.group());
            }
        }
    }

    /** The tables' names in small letters, in the order of their first mention; {@link #UNKNOWN} for one that cannot be read. */
    static Set<String> of(String sql) {
        SqlTables tables = new SqlTables(sql);
        tables.scan();
        tables.found.removeAll(tables.namedQueries());
        return tables.found;
    }

    /** Whether this is SQL in which no tables would be found, as its words are not in capitals. */
    static boolean isInSmallLetters(String text) {
        return IN_SMALL_LETTERS.matcher(text).find();
    }

    private void scan() {
        levels.push(new Level(""));
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(")) {
                levels.push(new Level(i == 0 ? "" : tokens.get(i - 1)));
            } else if (token.equals(")") && levels.size() > 1) {
                levels.pop();
            } else if (token.equals(",") && levels.element().listsTables) {
                take(i + 1);
            } else if (CLAUSES.contains(token)) {
                levels.element().listsTables = false;
                levels.element().selects |= token.equals("SELECT");
            } else if (isBeforeTable(i)) {
                levels.element().listsTables = token.equals("FROM") || token.equals("JOIN") || token.equals("TABLES");
                take(i + 1);
            }
        }
    }

    private boolean isBeforeTable(int i) {
        String before = i == 0 ? "" : tokens.get(i - 1);
        return switch (tokens.get(i)) {
            case "FROM" ->
                !before.equals("DISTINCT")
                        && (levels.element().selects || !FUNCTIONS_WITH_FROM.contains(levels.element().function));
            case "UPDATE" -> !Set.of("FOR", "KEY", "ON").contains(before);
            case "STRAIGHT_JOIN" -> !before.equals("SELECT");
            default -> BEFORE_A_TABLE.contains(tokens.get(i));
        };
    }

    private void take(int from) {
        int i = from;
        while (i < tokens.size() && ON_THE_WAY.contains(tokens.get(i))) {
            i++;
        }
        if (i == tokens.size() || tokens.get(i).equals(UNKNOWN) || tokens.get(i).equals("%s")) {
            found.add(UNKNOWN);
            return;
        }
        String name = tokens.get(i).replace("`", "");
        if (Character.isLetter(name.charAt(0)) && !isOfSystem(i)) {
            found.add(name.toLowerCase(Locale.ROOT));
        }
    }

    private boolean isOfSystem(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).equals(".")
                && SYSTEM_SCHEMAS.contains(tokens.get(i).toLowerCase(Locale.ROOT));
    }

    /** {@code WITH name AS (}, {@code WITH RECURSIVE name (columns) AS (} and those after a comma. */
    private Set<String> namedQueries() {
        Set<String> names = new HashSet<>();
        if (tokens.contains("WITH")) {
            for (int i = 1; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).equals("AS") && tokens.get(i + 1).equals("(")) {
                    names.add(nameBefore(i).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private String nameBefore(int as) {
        int i = as - 1;
        if (tokens.get(i).equals(")")) {
            while (i > 0 && !tokens.get(i).equals("(")) {
                i--;
            }
            i--;
        }
        return i < 0 ? "" : tokens.get(i);
    }
}
