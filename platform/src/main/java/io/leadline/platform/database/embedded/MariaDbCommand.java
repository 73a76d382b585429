package io.leadline.platform.database.embedded;

import io.leadline.platform.database.ConnectionDefaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The command lines of {@code mariadbd}: what it may use, how strict it is, and who can reach it. */
final class MariaDbCommand {
    private final MariaDbBinaries binaries;
    private final DatabaseFolder folder;
    private final EmbeddedDatabaseProperties properties;

    MariaDbCommand(MariaDbBinaries binaries, DatabaseFolder folder, EmbeddedDatabaseProperties properties) {
        this.binaries = binaries;
        this.folder = folder;
        this.properties = properties;
    }

    /** Reads statements from its standard input, without network and accounts, and ends. */
    List<String> bootstrap(Path data) {
        List<String> command = common(data);
        command.add("--bootstrap");
        return command;
    }

    /** For the first time in this process: with the statements that make the application's account. */
    List<String> serve(int port) {
        List<String> command = serveAgain(port);
        // Run with all rights before the first connection is accepted.
        command.add("--init-file=" + folder.startStatements());
        return command;
    }

    /** As before, and with nothing to write first: the disk may be full. */
    List<String> serveAgain(int port) {
        List<String> command = common(folder.data());
        command.addAll(List.of(
                "--pid-file=" + folder.pidFile(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // No socket file: its path has a limit of about 100 characters, and the loopback address suffices.
                "--socket=",
                // Without this the server makes a new RSA key on every start, which takes seconds.
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=OFF",
                "--performance-schema=OFF",
                "--max-connections=" + properties.maxConnections(),
                "--max-allowed-packet=" + bytes(properties.maxAllowedPacket()),
                "--sql-mode=" + ConnectionDefaults.SQL_MODE,
                "--default-time-zone=+00:00"));
        command.addAll(properties.serverOptions());
        return command;
    }

    private List<String> common(Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                datadirOption(data),
                "--tmpdir=" + folder.temporary(),
                "--character-set-server=utf8mb4",
                "--collation-server=" + ConnectionDefaults.COLLATION,
                // What a table gets that names only the character set; before 11.2 a server does not know the option.
                "--loose-character-set-collations=utf8mb4=" + ConnectionDefaults.COLLATION,
                "--innodb-buffer-pool-size=" + bytes(properties.bufferPoolSize()),
                "--innodb-log-file-size=" + bytes(properties.logFileSize()),
                "--innodb-flush-log-at-trx-commit=1",
                // What old versions of rows and temporary tables took of the disk comes back, and has a limit.
                "--innodb-undo-log-truncate=ON",
                "--innodb-temp-data-file-path=ibtmp1:12M:autoextend:max:1G"));
        if (binaries.isBundled()) {
            command.add("--basedir=" + binaries.home());
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** The option by which a server is known to be the one of this folder. */
    static String datadirOption(Path data) {
        return "--datadir=" + data;
    }

    private static String bytes(DataSize size) {
        return Long.toString(size.toBytes());
    }
}
