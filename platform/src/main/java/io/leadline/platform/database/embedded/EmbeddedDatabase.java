package io.leadline.platform.database.embedded;

import io.leadline.platform.database.ConnectionDefaults;
import io.leadline.platform.database.watch.DatabaseState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB for this application alone: made on the first start, reachable only from this machine and only with the
 * generated password, stopped with the application. Whoever holds it holds the data folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String NAME = "leadline";
    static final String USER = "leadline";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final String ITS_OWN_DATABASE = NAME + ".*";

    private final DirectoryLock lock;
    private final Supervisor supervisor;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DirectoryLock lock, Supervisor supervisor, int port, String password) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory directory, EmbeddedDatabaseProperties properties) throws IOException {
        return start(directory, properties, ITS_OWN_DATABASE);
    }

    /** @param territory the databases in which the application's account may do everything */
    static EmbeddedDatabase start(DataDirectory directory, EmbeddedDatabaseProperties properties, String territory)
            throws IOException {
        return start(directory, properties, territory, Machine.thisOne());
    }

    static EmbeddedDatabase start(
            DataDirectory directory, EmbeddedDatabaseProperties properties, String territory, Machine machine)
            throws IOException {
        long begin = System.nanoTime();
        DirectoryLock lock = DirectoryLock.acquire(directory.dataDir());
        try {
            String password = directory
                    .secrets()
                    .readOrCreate(
                            "database-password", EmbeddedDatabase::randomPassword, EmbeddedDatabase::requirePlain);
            int port = properties.port() == 0 ? freePort() : properties.port();
            Supervisor supervisor = startServer(
                    DatabaseFolder.in(directory), properties, machine, port, statements(password, territory));
            log.info(
                    "Database ready on 127.0.0.1:{} after {} ms, data in {}",
                    port,
                    (System.nanoTime() - begin) / 1_000_000,
                    directory.dataDir());
            return new EmbeddedDatabase(lock, supervisor, port, password);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** Lets the supervisor know what is heard of the database, and others what the supervisor knows. */
    void supervise(DatabaseState state, Duration longestSilence) {
        supervisor.heed(state, longestSilence);
    }

    public boolean isRunning() {
        return supervisor.server().isRunning();
    }

    public boolean isSuspended() {
        return supervisor.server().isSuspended();
    }

    /** How often it was started again because it had ended, or was silent for too long. */
    public long restarts() {
        return supervisor.restarts();
    }

    @Override
    public void close() throws IOException {
        supervisor.close();
        lock.close();
    }

    private static Supervisor startServer(
            DatabaseFolder folder, EmbeddedDatabaseProperties properties, Machine machine, int port, String statements)
            throws IOException {
        Optional<OrphanedServer> orphan =
                OrphanedServer.find(folder.pidFile(), MariaDbCommand.datadirOption(folder.data()));
        if (orphan.isPresent()) {
            orphan.get().stop(properties.stopTimeout());
        }
        Path cache = properties.binariesDir() == null ? folder.binaries() : properties.binariesDir();
        MariaDbBinaries binaries = new ServerChoice(properties.server(), machine)
                .choose(MariaDbBinaries.unpackOnce(cache, machine), folder);
        MariaDbCommand command = new MariaDbCommand(binaries, folder, properties);
        SystemTables.createOnce(folder, binaries, command);
        OwnerOnly.write(folder.startStatements(), statements);
        try {
            MariaDbServer server = MariaDbServer.start(command.serve(port), folder.pidFile(), properties);
            ServerChoice.remember(binaries, folder);
            return Supervisor.of(
                    server, () -> MariaDbServer.start(command.serveAgain(port), folder.pidFile(), properties));
        } finally {
            Files.delete(folder.startStatements());
        }
    }

    /** Repeated on every start, so that the password file is right even when it was lost or replaced. */
    private static String statements(String password, String territory) {
        return """
                CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE %s;
                CREATE OR REPLACE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON %s TO '%s'@'127.0.0.1';
                """.formatted(NAME, ConnectionDefaults.COLLATION, USER, password, territory, USER);
    }

    /** 256 random bits in letters, digits, {@code -} and {@code _}: nothing a statement would have to escape. */
    private static String randomPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** It goes into a statement: a file somebody has written must not become one. */
    private static String requirePlain(String password) {
        if (!PLAIN.matcher(password).matches()) {
            throw new IllegalArgumentException("Not a generated password");
        }
        return password;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
