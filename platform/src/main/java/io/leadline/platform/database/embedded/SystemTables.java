package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a new, empty server: only its system tables. Unlike {@code mariadb-install-db} this makes no administrator, no
 * anonymous account, no test database and no help texts.
 */
final class SystemTables {
    private SystemTables() {}

    /** Works beside the final place, so that a crash half way leaves nothing there. */
    static void createOnce(DatabaseFolder folder, MariaDbBinaries binaries, MariaDbCommand command) throws IOException {
        if (Files.exists(folder.data())) {
            return;
        }
        Path draft = folder.data().resolveSibling("data.new");
        FileSystemUtils.deleteRecursively(draft);
        OwnerOnly.createDirectories(draft);
        Process process = new ProcessBuilder(command.bootstrap(draft))
                .redirectErrorStream(true)
                .redirectOutput(folder.installLog().toFile())
                .start();
        try (OutputStream statements = process.getOutputStream()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
            for (Path file : SystemTableStatements.of(binaries)) {
                Files.copy(file, statements);
            }
        } catch (IOException brokenPipe) {
            throw failure(folder, brokenPipe);
        }
        if (exitCode(process) != 0) {
            throw failure(folder, null);
        }
        Files.move(draft, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static IOException failure(DatabaseFolder folder, @Nullable IOException cause) throws IOException {
        return new IOException(
                "Cannot create the database. The server said:\n" + Files.readString(folder.installLog()), cause);
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
}
