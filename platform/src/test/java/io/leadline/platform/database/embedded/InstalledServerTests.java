package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.leadline.platform.database.ConnectionDefaults;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** On a machine we bring no server for, the one that is installed runs; needs one, of 10.11 or newer. */
class InstalledServerTests {
    private static final EmbeddedDatabaseProperties SMALL = new EmbeddedDatabaseProperties(
            null,
            ServerChoice.NEWEST,
            0,
            DataSize.ofMegabytes(32),
            DataSize.ofMegabytes(16),
            20,
            DataSize.ofMegabytes(16),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            List.of());

    @TempDir
    private Path directory;

    @Test
    void theInstalledServerRunsTheDatabase() throws IOException, SQLException {
        Machine machine = new Machine("Linux", "aarch64", "ada", InstalledServers.folders());
        assumeThat(InstalledServers.in(machine.folders(), null))
                .anyMatch(server -> server.version().compareTo(new ServerVersion(10, 11, 0)) >= 0);
        DataDirectory data = new DataDirectory(directory);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, SMALL, "leadline.*", machine);
                Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + database.port() + "/leadline", "leadline", database.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet collation = statement.executeQuery("SELECT @@collation_database")) {
                assertThat(collation.next()).isTrue();
                assertThat(collation.getString(1)).isEqualTo(ConnectionDefaults.COLLATION);
            }
        }
    }
}
