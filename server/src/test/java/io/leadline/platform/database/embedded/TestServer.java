package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The database server of this test JVM. Fast rather than durable: nothing is flushed to disk.
 */
public final class TestServer {
    /** Kept from run to run. */
    static final Path BINARIES = Path.of("target", "mariadb-binaries").toAbsolutePath();

    static final EmbeddedDatabaseProperties SMALL_AND_FAST = new EmbeddedDatabaseProperties(
            BINARIES,
            ServerChoice.BUNDLED,
            0,
            DataSize.ofMegabytes(128),
            DataSize.ofMegabytes(64),
            500,
            DataSize.ofMegabytes(64),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF", "--innodb-flush-method=nosync"));

    private final String url;
    private final String username;
    private final String password;
    private final Queue<String> databases = new ConcurrentLinkedQueue<>();

    private TestServer(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** Started by the first caller. */
    public static TestServer get() {
        return Holder.SERVER;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** The address of one database, options included. */
    public String urlOf(String database) {
        return url.replaceFirst("^(jdbc:[a-z]+://[^/?]+)/?[^?]*", "$1/" + database);
    }

    /** Runs a statement that belongs to no database. */
    public void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(urlOf(""), username, password);
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void dropAtExit(String database) {
        databases.add(database);
    }

    private void dropAll() {
        databases.forEach(database -> execute("DROP DATABASE IF EXISTS " + database));
    }

    private static TestServer start() {
        String given = System.getenv("SPRING_DATASOURCE_URL");
        return given == null || given.isBlank() ? embedded() : external(given);
    }

    private static TestServer external(String url) {
        TestServer server =
                new TestServer(url, given("SPRING_DATASOURCE_USERNAME"), given("SPRING_DATASOURCE_PASSWORD"));
        afterApplications(server::dropAll);
        return server;
    }

    private static String given(String variable) {
        @Nullable String value = System.getenv(variable);
        return value == null ? "" : value;
    }

    private static TestServer embedded() {
        try {
            Path directory = Files.createTempDirectory("leadline-test-");
            EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(directory), SMALL_AND_FAST, "*.*");
            afterApplications(() -> remove(database, directory));
            return new TestServer(
                    "jdbc:mariadb://127.0.0.1:" + database.port(), EmbeddedDatabase.USER, database.password());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** When the JVM ends and every application has closed: until then they need their database. */
    private static void afterApplications(Runnable cleanUp) {
        SpringApplication.getShutdownHandlers().add(cleanUp);
    }

    private static void remove(EmbeddedDatabase database, Path directory) {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Holder {
        private static final TestServer SERVER = start();
    }
}
