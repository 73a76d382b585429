package io.leadline.platform.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers the machine's own packages brought, which get security fixes sooner than ours. */
final class InstalledServers {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledServers.class);
    private static final String NAME = "mariadbd";
    private static final long LONGEST_ANSWER_SECONDS = 30;
    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/sbin",
            "/usr/libexec",
            "/usr/local/sbin",
            "/usr/local/bin",
            "/usr/local/mariadb/bin",
            "/usr/local/mysql/bin",
            "/opt/mariadb/bin",
            "/opt/homebrew/opt/mariadb@11.4/bin",
            "/opt/homebrew/bin",
            "/usr/local/opt/mariadb@11.4/bin");

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

    static List<MariaDbBinaries> in(List<Path> folders, @Nullable Path bundledHome) {
        return folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isExecutable)
                .flatMap(server -> read(server, bundledHome).stream())
                .toList();
    }

    /** What a program says it is; none when it is no MariaDB server or does not say so at once. */
    static Optional<MariaDbBinaries> read(Path server, @Nullable Path bundledHome) {
        try {
            return ServerVersion.in(ask(server, "--no-defaults", "--version"))
                    .map(version -> new MariaDbBinaries(bundledHome, server, version));
        } catch (IOException notRunnable) {
            LOG.debug("{} does not run here", server, notRunnable);
            return Optional.empty();
        }
    }

    /** What a program prints. One that fails, or does not end soon, is none to ask. */
    static String ask(Path program, String... arguments) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        CompletableFuture.delayedExecutor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                .execute(process::destroyForcibly);
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + answer);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " answered", interruption);
        }
        return answer;
    }
}
