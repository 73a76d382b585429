package io.leadline.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which module's migrations create which tables and views.
 *
 * @param tables the module of each table, and of each view
 * @param views what each view selects
 */
record TableOwners(Map<String, String> tables, Map<String, String> views) {
    /** Before there are modules: the tables of libraries. */
    private static final String ROOT = "__root";

    private static final String NAME = "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?`?(\\w+)`?";
    private static final Pattern CHANGE = Pattern.compile(
            "CREATE\\s+TABLE\\s+" + NAME
                    + "|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:ALGORITHM\\s*=\\s*\\w+\\s+)?(?:SQL\\s+SECURITY\\s+\\w+\\s+)?VIEW\\s+"
                    + NAME
                    + "\\s+AS\\s+([^;]+)"
                    + "|DROP\\s+(?:TABLE|VIEW)\\s+" + NAME
                    + "|ALTER\\s+TABLE\\s+" + NAME + "\\s+RENAME\\s+(?:TO\\s+)?`?(\\w+)`?\\s*;"
                    + "|RENAME\\s+TABLE\\s+" + NAME + "\\s+TO\\s+`?(\\w+)`?",
            Pattern.CASE_INSENSITIVE);

    TableOwners() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    /** Reads {@code db/migration/<module>/*.sql} of all Maven modules in the folder, each module's in the order of their versions. */
    static TableOwners of(Path project) {
        TableOwners owners = new TableOwners();
        try {
            List<Path> scripts = new ArrayList<>();
            for (Path module : children(project)) {
                for (Path folder : children(module.resolve("src/main/resources/db/migration"))) {
                    scripts.addAll(children(folder));
                }
            }
            scripts.removeIf(file -> !file.toString().endsWith(".sql"));
            scripts.sort(Comparator.comparingInt(TableOwners::version));
            for (Path script : scripts) {
                String module = script.getName(script.getNameCount() - 2).toString();
                owners.apply(module.equals(ROOT) ? "platform" : module, Files.readString(script));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return owners;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    /** A migration of a module. */
    void apply(String module, String sql) {
        Matcher change = CHANGE.matcher(sql.replaceAll("--[^\n]*", ""));
        while (change.find()) {
            if (change.group(1) != null) {
                own(change.group(1), module);
            } else if (change.group(2) != null) {
                own(change.group(2), module);
                views.put(change.group(2).toLowerCase(Locale.ROOT), change.group(3));
            } else if (change.group(4) != null) {
                tables.remove(change.group(4).toLowerCase(Locale.ROOT));
                views.remove(change.group(4).toLowerCase(Locale.ROOT));
            } else {
                int old = change.group(5) == null ? 7 : 5;
                tables.remove(change.group(old).toLowerCase(Locale.ROOT));
                own(change.group(old + 1), module);
            }
        }
    }

    private void own(String name, String module) {
        String owner = tables.putIfAbsent(name.toLowerCase(Locale.ROOT), module);
        if (owner != null && !owner.equals(module)) {
            throw new IllegalStateException(name + " is created by " + owner + " and by " + module);
        }
    }

    Set<String> viewsOf(String module) {
        Set<String> names = new HashSet<>(views.keySet());
        names.removeIf(view -> !module.equals(tables.get(view)));
        return names;
    }
}
