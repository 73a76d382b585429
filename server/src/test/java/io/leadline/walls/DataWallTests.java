package io.leadline.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineApplication;
import io.leadline.platform.database.Publishes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** No module reads or writes tables of another one, but for the views that are published. There are no exceptions. */
class DataWallTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final TableOwners OWNERS = TableOwners.of(ROOT);

    /** The benchmarks compare the application with plain JDBC; they are not part of it. */
    private static final Set<String> NOT_PRODUCTION = Set.of("bench");

    private static final Map<String, Set<String>> PUBLISHED = new HashMap<>();
    private static final Map<String, Set<String>> USES = new HashMap<>();

    static {
        for (ApplicationModule module : ApplicationModules.of(LeadlineApplication.class)) {
            String name = module.getIdentifier().toString();
            module.getBasePackage()
                    .getAnnotation(Publishes.class)
                    .ifPresent(views -> PUBLISHED.put(name, Set.of(views.value())));
            module.getBasePackage()
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .ifPresent(declared -> USES.put(name, Set.of(declared.allowedDependencies())));
        }
    }

    private static final DataWall WALL = new DataWall(OWNERS, PUBLISHED, USES);

    private static final List<SqlInSources.Text> PRODUCTION = production();

    private static List<SqlInSources.Text> production() {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = new ArrayList<>();
            for (Path module : children(ROOT)) {
                if (!NOT_PRODUCTION.contains(module.getFileName().toString())) {
                    sources.addAll(sources(module.resolve("src/main/java")));
                }
            }
            return SqlInSources.of(files.getJavaFileObjectsFromPaths(sources));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void noModuleNamesTablesOfAnother() {
        assertThat(PRODUCTION).as("texts found").hasSizeGreaterThan(5000);
        assertThat(WALL.crossings(PRODUCTION)).isEmpty();
    }

    @Test
    void viewsAreMadeOfTablesOfTheirModule() {
        assertThat(OWNERS.views()).isNotEmpty();
        assertThat(WALL.crossingsOfViews()).isEmpty();
    }

    @Test
    void whatIsPublishedIsAViewOfItsModuleThatAnotherModuleReads() {
        Set<String> published = new HashSet<>();
        PUBLISHED.forEach((module, views) -> {
            assertThat(views).as("published by %s", module).isEqualTo(OWNERS.viewsOf(module));
            published.addAll(views);
        });
        Set<String> read = new TreeSet<>(WALL.readViews(PRODUCTION));
        read.retainAll(published);

        assertThat(read).isEqualTo(new TreeSet<>(published)).isNotEmpty();
    }

    /** The wall of a made-up application: {@code shop} may use {@code stock}, which publishes a view. */
    private static List<String> crossingsIn(String body) {
        TableOwners owners = new TableOwners();
        owners.apply("stock", """
                CREATE TABLE goods (id INT);
                CREATE TABLE old_shelves (id INT);
                ALTER TABLE old_shelves RENAME TO shelves;
                CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW goods_on_sale AS SELECT id FROM goods;
                """);
        owners.apply("shop", "CREATE TABLE orders (id INT); CREATE TABLE gone (id INT); DROP TABLE gone;");
        DataWall wall = new DataWall(
                owners, Map.of("stock", Set.of("goods_on_sale")), Map.of("shop", Set.of("stock"), "guest", Set.of()));
        return wall.crossings(SqlInSources.of(List.of(source("shop", body))));
    }

    private static JavaFileObject source(String module, String body) {
        return new SimpleJavaFileObject(
                URI.create("string:///src/main/java/io/leadline/" + module + "/Shop.java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return "package io.leadline." + module + "; class Shop { " + body + " }";
            }
        };
    }

    private static final List<String> PLANTED = List.of(
            "String q = \"SELECT id FROM goods\";",
            "String q = \"SELECT o.id FROM orders o JOIN goods g ON g.id = o.id\";",
            "String q = \"SELECT o.id FROM orders o, goods g\";",
            "String q = \"SELECT id FROM orders WHERE id IN (SELECT id FROM goods)\";",
            "String q = \"WITH o AS (SELECT id FROM goods) SELECT id FROM o\";",
            "String q = \"SELECT id FROM orders FORCE INDEX (a, b), goods\";",
            "String q = \"SELECT id FROM \" + \"goods\" + \" WHERE id = 1\";",
            "static final String T = \"goods\"; String q(int n) { return \"SELECT id FROM \" + T + \" LIMIT \" + n; }",
            "static final String FROM = \" FROM goods \"; String q = \"SELECT id\" + FROM;",
            "String q = \"SELECT id FROM %s\".formatted(\"goods\");",
            "String q = \"\"\"\n    SELECT id\n    FROM\n      `goods`\n    \"\"\";",
            "String q = \"INSERT INTO goods (id) VALUES (1)\";",
            "String q = \"UPDATE goods SET id = 1\";",
            "String q = \"UPDATE orders o JOIN shelves s ON s.id = o.id SET o.id = 2\";",
            "String q = \"DELETE FROM goods WHERE id = 1\";",
            "String q = \"TRUNCATE TABLE goods\";",
            "Object q = new MultiRowInsert(\"goods\", \"id\", \"\");",
            "void q(StringBuilder b) { b.append(\" LEFT JOIN goods g ON g.id = 1\"); }",
            "String q(String t) { return \"SELECT id FROM \" + t; }",
            "String q = \"SELECT id FROM old_shelves\";",
            "String q = \"SELECT id FROM gone\";",
            "String q = \"select id from goods\";");

    @Test
    void aPlantedCrossingIsFound() {
        assertThat(PLANTED)
                .allSatisfy(
                        planted -> assertThat(crossingsIn(planted)).as(planted).isNotEmpty());
    }

    private static final List<String> HARMLESS = List.of(
            "String q = \"SELECT id FROM orders WHERE id = :goods FOR UPDATE\";",
            "String q = \"SELECT s.id FROM goods_on_sale s\";",
            "String q = \"WITH goods AS (SELECT id FROM orders), more (id) AS (SELECT 1) SELECT id FROM goods JOIN more\";",
            "String q = \"SELECT x.id FROM (SELECT id FROM orders) x\";",
            "String q = \"SELECT EXTRACT(YEAR FROM goods), TRIM(BOTH ' ' FROM goods) FROM orders\";",
            "String q = \"SELECT 'FROM goods', id FROM orders -- FROM goods\";",
            "String q = \"INSERT INTO orders (id) VALUES (1) ON DUPLICATE KEY UPDATE id = VALUES(id)\";",
            "String q = \"SELECT table_name FROM information_schema.tables\";",
            "Object q(Source s) { return \"SELECT id FROM \" + s.table(); }",
            "String q = \"The goods come from the shelves\";");

    @Test
    void whatIsTheModulesOwnOrPublishedIsNone() {
        assertThat(HARMLESS)
                .allSatisfy(harmless ->
                        assertThat(crossingsIn(harmless)).as(harmless).isEmpty());
    }

    @Test
    void whoMayNotUseTheModuleMayNotReadItsViews() {
        TableOwners owners = new TableOwners();
        owners.apply("stock", "CREATE TABLE goods (id INT); CREATE VIEW goods_on_sale AS SELECT id FROM goods;");
        DataWall wall = new DataWall(
                owners, Map.of("stock", Set.of("goods_on_sale")), Map.of("guest", Set.of("stock::events")));

        assertThat(wall.crossings(
                        SqlInSources.of(List.of(source("guest", "String q = \"SELECT id FROM goods_on_sale\";")))))
                .singleElement()
                .asString()
                .contains("guest may not use stock");
    }

    @Test
    void aViewOfForeignTablesIsFound() {
        TableOwners owners = new TableOwners();
        owners.apply("stock", "CREATE TABLE goods (id INT);");
        owners.apply("shop", "CREATE VIEW offers AS SELECT id FROM goods;");

        assertThat(new DataWall(owners, Map.of(), Map.of()).crossingsOfViews()).hasSize(1);
    }
}
