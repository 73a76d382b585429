package io.leadline.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB for this application alone: made on the first start, reachable only from this machine and only with the
 * generated password, stopped with the application. Whoever holds it holds the data folder.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String NAME = "leadline";
    static final String USER = "leadline";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DirectoryLock lock;
    private final MariaDbServer server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DirectoryLock lock, MariaDbServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory directory, EmbeddedDatabaseProperties properties) throws IOException {
        Path binaries = directory.dataDir().resolve("mariadb").resolve("binaries");
        return start(directory, binaries, properties, Access.OWN_DATABASE);
    }

    static EmbeddedDatabase start(
            DataDirectory directory, Path binariesCache, EmbeddedDatabaseProperties properties, Access access)
            throws IOException {
        long begin = System.nanoTime();
        DirectoryLock lock = DirectoryLock.acquire(directory.dataDir());
        try {
            MariaDbCommand command = new MariaDbCommand(MariaDbBinaries.unpackOnce(binariesCache), properties);
            EmbeddedDatabase database = new Start(directory, properties, command, access).run(lock);
            log.info(
                    "Database ready on 127.0.0.1:{} after {} ms, data in {}",
                    database.port,
                    (System.nanoTime() - begin) / 1_000_000,
                    directory.dataDir());
            return database;
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

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }

    /** For tests: the end nobody prepares for. */
    void kill() throws IOException {
        server.kill();
        lock.close();
    }

    /** What the application's account may do. */
    enum Access {
        OWN_DATABASE("ALL PRIVILEGES ON " + NAME + ".*"),
        EVERY_DATABASE("ALL PRIVILEGES ON *.*");

        private final String grant;

        Access(String grant) {
            this.grant = grant;
        }
    }

    private record Start(
            DataDirectory directory, EmbeddedDatabaseProperties properties, MariaDbCommand command, Access access) {

        EmbeddedDatabase run(DirectoryLock lock) throws IOException {
            Path home = OwnerOnly.createDirectories(directory.dataDir().resolve("mariadb"));
            Path temporary = OwnerOnly.createDirectories(home.resolve("tmp"));
            Path data = home.resolve("data");
            Path pidFile = home.resolve("mariadbd.pid");
            var orphan = OrphanedServer.find(pidFile, MariaDbCommand.datadir(data));
            if (orphan.isPresent()) {
                orphan.get().stop(properties.stopTimeout());
            }
            if (!Files.exists(data)) {
                install(data, temporary);
            }
            String password = directory.secrets().readOrCreate("database-password", Start::randomPassword);
            Path startStatements = home.resolve("start.sql");
            OwnerOnly.write(startStatements, startStatements(password));
            try {
                int port = properties.port() == 0 ? freePort() : properties.port();
                MariaDbServer server = MariaDbServer.start(
                        command.serve(data, temporary, pidFile, startStatements, port), pidFile, properties);
                return new EmbeddedDatabase(lock, server, port, password);
            } finally {
                Files.delete(startStatements);
            }
        }

        /**
         * Only the system tables: unlike {@code mariadb-install-db} this makes no administrator, no anonymous account, no
         * test database and no help texts. Done beside the final place, so that a crash half way leaves nothing there.
         */
        private void install(Path data, Path temporary) throws IOException {
            Path draft = data.resolveSibling("data.new");
            FileSystemUtils.deleteRecursively(draft);
            OwnerOnly.createDirectories(draft);
            Process process = new ProcessBuilder(command.bootstrap(draft, temporary))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("install.log").toFile())
                    .start();
            try (OutputStream statements = process.getOutputStream()) {
                statements.write("CREATE DATABASE mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
                Files.copy(command.share().resolve("mariadb_system_tables.sql"), statements);
                Files.copy(command.share().resolve("mariadb_performance_tables.sql"), statements);
            }
            if (exitCode(process) != 0) {
                throw new IOException("Cannot create the database. Its last words:\n"
                        + Files.readString(data.resolveSibling("install.log")));
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Repeated on every start, so that the password file is right even when it was lost or replaced. */
        private String startStatements(String password) {
            return """
                    CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE %s;
                    CREATE OR REPLACE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';
                    GRANT %s TO '%s'@'127.0.0.1';
                    """.formatted(NAME, ConnectionDefaults.COLLATION, USER, password, access.grant, USER);
        }

        private static int exitCode(Process process) throws IOException {
            try {
                return process.waitFor();
            } catch (InterruptedException interruption) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the database was created", interruption);
            }
        }

        /** 256 random bits in letters, digits, {@code -} and {@code _}: nothing a statement would have to escape. */
        private static String randomPassword() {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return socket.getLocalPort();
            }
        }
    }
}
