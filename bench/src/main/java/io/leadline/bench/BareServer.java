package io.leadline.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** {@link ceiling.BareApplication} in a process of its own, on the database of the measured server. */
final class BareServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the heap this process has, and returns once it takes connections. */
    static BareServer start(DataSource database) throws IOException, SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                "ceiling.BareApplication");
        // Not the settings of the measured server, which lie on the same class path.
        builder.environment().put("SPRING_CONFIG_NAME", "bare");
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SPRING_DATASOURCE_URL", pool.getJdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", pool.getUsername());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", pool.getPassword());
        builder.environment()
                .put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", Integer.toString(pool.getMaximumPoolSize()));
        builder.environment().put("LOGGING_LEVEL_ROOT", "warn");
        BareServer server = new BareServer(builder.inheritIO().start(), port);
        server.awaitStart();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void awaitStart() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!takesConnections()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The bare application did not start");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean takesConnections() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where {@code tenant}'s rows are read from. */
    Target target(String tenant) {
        return new Target("http://127.0.0.1:" + port, List.of("X-Tenant-ID: " + tenant));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
