package io.leadline.platform.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers the machine's own packages brought, which get security fixes sooner than ours. */
final class InstalledServers {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledServers.class);
    private static final String NAME = "mariadbd";
    private static final long LONGEST_ANSWER_SECONDS = 5;
    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/sbin",
            "/usr/local/sbin",
            "/usr/local/bin",
            "/usr/local/mariadb/bin",
            "/usr/local/mysql/bin",
            "/opt/mariadb/bin");

    private InstalledServers() {}

    /** The folders programs are looked for in on this machine. */
    static List<Path> folders() {
        String path = System.getenv("PATH");
        return Stream.concat(
                        path == null ? Stream.empty() : Arrays.stream(path.split(File.pathSeparator)),
                        USUAL_FOLDERS.stream())
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .distinct()
                .toList();
    }

    static List<MariaDbBinaries> in(List<Path> folders, Path bundledHome) {
        return folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isExecutable)
                .flatMap(server -> read(server, bundledHome).stream())
                .toList();
    }

    /** What a program says it is; none when it is no MariaDB server or does not say so at once. */
    static Optional<MariaDbBinaries> read(Path server, Path bundledHome) {
        try {
            Process process = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return ServerVersion.in(answer).map(version -> new MariaDbBinaries(bundledHome, server, version));
        } catch (IOException notRunnable) {
            LOG.debug("{} does not run here", server, notRunnable);
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
