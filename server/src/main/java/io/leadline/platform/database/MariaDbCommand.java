package io.leadline.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The command lines of {@code mariadbd}: what it may use, how strict it is, and who can reach it. */
final class MariaDbCommand {
    private final MariaDbBinaries binaries;
    private final EmbeddedDatabaseProperties properties;

    MariaDbCommand(MariaDbBinaries binaries, EmbeddedDatabaseProperties properties) {
        this.binaries = binaries;
        this.properties = properties;
    }

    /** Reads statements from its standard input, without network and accounts, and ends. */
    List<String> bootstrap(Path data, Path temporary) {
        List<String> command = common(data, temporary);
        command.add("--bootstrap");
        return command;
    }

    /** @param startStatements run with all rights before the first connection is accepted */
    List<String> serve(Path data, Path temporary, Path pidFile, Path startStatements, int port) {
        List<String> command = common(data, temporary);
        command.addAll(List.of(
                "--pid-file=" + pidFile,
                "--init-file=" + startStatements,
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

    private List<String> common(Path data, Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                datadir(data),
                "--basedir=" + binaries.home(),
                "--tmpdir=" + temporary,
                "--character-set-server=utf8mb4",
                "--collation-server=" + ConnectionDefaults.COLLATION,
                // What a table gets that names only the character set.
                "--character-set-collations=utf8mb4=" + ConnectionDefaults.COLLATION,
                "--innodb-buffer-pool-size=" + bytes(properties.bufferPoolSize()),
                "--innodb-log-file-size=" + bytes(properties.logFileSize()),
                "--innodb-flush-log-at-trx-commit=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    Path share() {
        return binaries.share();
    }

    /** The option by which a server is known to be the one of this folder. */
    static String datadir(Path data) {
        return "--datadir=" + data;
    }

    private static String bytes(DataSize size) {
        return Long.toString(size.toBytes());
    }
}
