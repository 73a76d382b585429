package io.leadline.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables, rows, triggers and views of a database as the statements that make them again. */
final class SchemaCopy {
    private final JdbcClient jdbc;

    private SchemaCopy(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    static void create(DataSource database, List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("SET foreign_key_checks = 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws IllegalStateException where there is a procedure or function */
    static List<String> statements(DataSource database) {
        return new SchemaCopy(database).statements();
    }

    private List<String> statements() {
        requireNoRoutine();
        List<String> tables = named("BASE TABLE");
        return Stream.of(
                        tables.stream().map(this::createTable),
                        tables.stream().flatMap(this::inserts),
                        triggers().stream().map(this::createTrigger),
                        independentFirst().stream().map(this::createView))
                .flatMap(statements -> statements)
                .toList();
    }

    private void requireNoRoutine() {
        List<String> routines = jdbc.sql(
                        "SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()")
                .query(SchemaCopy::first)
                .list();
        if (!routines.isEmpty()) {
            throw new IllegalStateException("A copy of a schema has no " + routines);
        }
    }

    private List<String> triggers() {
        return jdbc.sql("""
                        SELECT trigger_name FROM information_schema.triggers
                        WHERE trigger_schema = DATABASE() ORDER BY event_object_table, action_order, trigger_name""").query(SchemaCopy::first).list();
    }

    private List<String> named(String type) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = :type ORDER BY table_name""").param("type", type).query(SchemaCopy::first).list();
    }

    private String createTable(String table) {
        return definition("SHOW CREATE TABLE `" + table + "`", "Create Table");
    }

    private String createTrigger(String trigger) {
        return definition("SHOW CREATE TRIGGER `" + trigger + "`", "SQL Original Statement");
    }

    private String createView(String view) {
        String here = jdbc.sql("SELECT DATABASE()").query(SchemaCopy::first).single();
        return definition("SHOW CREATE VIEW `" + view + "`", "Create View").replace("`" + here + "`.", "");
    }

    private String definition(String show, String column) {
        return jdbc.sql(show).query((row, number) -> row.getString(column)).single();
    }

    private record Column(String name, String type) {
        String quoted() {
            return "`" + name + "`";
        }

        /** An expression whose value is how SQL writes the column's value. */
        String literal() {
            boolean bytes = type.matches(".*(binary|blob|bit)");
            return bytes ? "COALESCE(CONCAT('0x', HEX(" + quoted() + ")), 'NULL')" : "QUOTE(" + quoted() + ")";
        }
    }

    private Stream<String> inserts(String table) {
        List<Column> columns = jdbc.sql("""
                        SELECT column_name, data_type FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = :table AND extra NOT LIKE '%GENERATED%'
                        ORDER BY ordinal_position""")
                .param("table", table)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
        String names = columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
        String values = columns.stream().map(Column::literal).collect(Collectors.joining(", "));
        return jdbc
                .sql("SELECT CONCAT_WS(', ', " + values + ") FROM `" + table + "`")
                .query(SchemaCopy::first)
                .list()
                .stream()
                .map(row -> "INSERT INTO `" + table + "` (" + names + ") VALUES (" + row + ")");
    }

    /** The views in an order in which each finds those it reads from. */
    private List<String> independentFirst() {
        List<String> left = new ArrayList<>(named("VIEW"));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(view -> left.stream()
                            .noneMatch(other ->
                                    !other.equals(view) && createView(view).contains("`" + other + "`")))
                    .findFirst()
                    .orElseThrow();
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private static String first(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }
}
