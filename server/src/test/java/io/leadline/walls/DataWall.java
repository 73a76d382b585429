package io.leadline.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables each module may name in its SQL: its own, and the published views of modules it may use.
 *
 * @param owners which module owns which table
 * @param published the views each module publishes
 * @param uses the modules each module may use
 */
record DataWall(TableOwners owners, Map<String, Set<String>> published, Map<String, Set<String>> uses) {
    private static final Pattern MODULE = Pattern.compile("(?:io/leadline|db/migration)/(\\w+)/");

    /** Writes to whatever table it is told; {@link SqlInSources} looks at those who tell it. */
    private static final String INSERTS = "MultiRowInsert.java";

    /** A migration runs once, and its module's tests run it: a name put together is no way around the wall. */
    private static final String MIGRATIONS = "db/migration/";

    /** One line for each text that reads or writes what is not the module's to read or write. */
    List<String> crossings(List<SqlInSources.Text> texts) {
        List<String> crossings = new ArrayList<>();
        for (SqlInSources.Text text : texts) {
            String place = text.file().replaceAll(".*/java/", "") + ":" + text.line();
            Set<String> tables = text.isName() ? Set.of(text.text()) : SqlTables.of(text.text());
            tables.forEach(table -> judge(module(text.file()), table, text.file())
                    .ifPresent(reason -> crossings.add(place + " " + reason)));
            if (SqlTables.isInSmallLetters(text.text())) {
                crossings.add(place + " has SQL that is not in capitals: no table would be found in it");
            }
        }
        return crossings;
    }

    /** Views are made of tables of their own module, too. */
    List<String> crossingsOfViews() {
        List<String> crossings = new ArrayList<>();
        owners.views()
                .forEach((view, select) -> SqlTables.of(select)
                        .forEach(table -> judge(owners.tables().getOrDefault(view, ""), table, "")
                                .ifPresent(reason -> crossings.add("the view " + view + " " + reason))));
        return crossings;
    }

    /** The modules other than its own that name each published view. */
    Set<String> readViews(List<SqlInSources.Text> texts) {
        Set<String> read = new TreeSet<>();
        for (SqlInSources.Text text : texts) {
            SqlTables.of(text.text()).stream()
                    .filter(table -> !module(text.file()).equals(owners.tables().get(table)))
                    .forEach(read::add);
        }
        return read;
    }

    private Optional<String> judge(String module, String table, String file) {
        if (table.equals(SqlTables.HANDED_OVER)) {
            return Optional.empty();
        }
        if (table.equals(SqlTables.UNKNOWN)) {
            return file.endsWith(INSERTS) || file.contains(MIGRATIONS)
                    ? Optional.empty()
                    : Optional.of("names a table that only the running program knows: write it out");
        }
        String owner = owners.tables().get(table);
        if (owner == null) {
            return Optional.of("names " + table + ", which no migration creates");
        }
        if (owner.equals(module)) {
            return Optional.empty();
        }
        if (!published.getOrDefault(owner, Set.of()).contains(table)) {
            return Optional.of("names " + table + " of " + owner + ", which is not published: read a view of " + owner
                    + " or ask its API");
        }
        return uses.getOrDefault(module, Set.of()).contains(owner)
                ? Optional.empty()
                : Optional.of("reads " + table + ", but " + module + " may not use " + owner);
    }

    private static String module(String file) {
        Matcher module = MODULE.matcher(file);
        return module.find() ? module.group(1) : "";
    }
}
