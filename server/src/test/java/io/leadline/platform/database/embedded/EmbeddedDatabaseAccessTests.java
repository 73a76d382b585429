package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can reach the embedded database, and what the application's account may do there. */
class EmbeddedDatabaseAccessTests {
    @TempDir
    private static Path directory;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.start(new DataDirectory(directory), TestServer.SMALL_AND_FAST);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"root,''", "'',''", "leadline,''", "leadline,leadline", "mariadb.sys,''"})
    void nobodyEntersWithoutThePassword(String user, String password) {
        assertThatThrownBy(() -> connect("", user, password)).hasMessageContaining("Access denied");
    }

    @Test
    void theServerListensOnTheLoopbackAddressAlone() throws SQLException {
        assertThat(query("SELECT @@bind_address, @@socket, @@skip_networking")).containsExactly("127.0.0.1", "", "0");
    }

    @Test
    void theApplicationOwnsItsDatabaseAndNothingElse() throws SQLException {
        assertThat(query("SHOW GRANTS"))
                .hasSize(2)
                .anyMatch(grant -> grant.startsWith("GRANT USAGE ON *.* "))
                .anyMatch(grant -> grant.startsWith("GRANT ALL PRIVILEGES ON `leadline`.* "));
        assertThat(query("SHOW DATABASES")).containsExactlyInAnyOrder("information_schema", "leadline");
        assertThatThrownBy(() -> query("SELECT user FROM mysql.user")).hasMessageContaining("denied");
        assertThatThrownBy(() -> query("CREATE DATABASE other")).hasMessageContaining("denied");
    }

    @Test
    void onlyTheApplicationHasAnAccountBesidesTheServersOwn() throws Exception {
        try (EmbeddedDatabase open = EmbeddedDatabase.start(
                        new DataDirectory(directory.resolve("open")), TestServer.SMALL_AND_FAST, "*.*");
                Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + open.port(), EmbeddedDatabase.USER, open.password())) {
            assertThat(query(
                            connection,
                            "SELECT CONCAT(user, '@', host) FROM mysql.global_priv"
                                    + " WHERE NOT JSON_VALUE(priv, '$.account_locked')"
                                    + " OR JSON_VALUE(priv, '$.account_locked') IS NULL"))
                    .containsExactly("leadline@127.0.0.1");
            assertThat(query(connection, "SHOW DATABASES"))
                    .containsExactlyInAnyOrder("information_schema", "leadline", "mysql", "performance_schema");
        }
    }

    @Test
    void theDatabaseIsStrictUnicodeAndUtc() throws SQLException {
        assertThat(query("SELECT @@character_set_database, @@collation_database, @@time_zone"))
                .containsExactly("utf8mb4", "utf8mb4_unicode_520_ci", "+00:00");
        assertThat(query("SELECT @@global.sql_mode").getFirst())
                .contains("STRICT_ALL_TABLES", "NO_ZERO_DATE", "ONLY_FULL_GROUP_BY");
        query("CREATE OR REPLACE TABLE names (name VARCHAR(10)) CHARACTER SET utf8mb4");
        assertThat(query("SELECT collation_name FROM information_schema.columns WHERE table_name = 'names'"))
                .containsExactly("utf8mb4_unicode_520_ci");
    }

    @Test
    void itsFilesAreForTheOwnerAlone() throws IOException {
        assertThat(access("secrets")).isEqualTo("rwx------");
        assertThat(access("secrets/database-password")).isEqualTo("rw-------");
        assertThat(access("mariadb")).isEqualTo("rwx------");
        assertThat(directory.resolve("mariadb/start.sql")).doesNotExist();
    }

    private static String access(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
    }

    private static Connection connect(String name, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + database.port() + "/" + name, user, password);
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = connect(EmbeddedDatabase.NAME, EmbeddedDatabase.USER, database.password())) {
            return query(connection, sql);
        }
    }

    /** All columns of all rows. */
    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        values.add(rows.getString(column));
                    }
                }
            }
            return values;
        }
    }
}
