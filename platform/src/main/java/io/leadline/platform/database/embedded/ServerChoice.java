package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which server runs on a data folder: the newest of ours and those installed on this machine, of our series, whose servers
 * read each other's files. A folder is never handed to an older server than the last one, unless somebody says so.
 */
final class ServerChoice {
    static final String NEWEST = "newest";
    static final String BUNDLED = "bundled";
    private static final Logger LOG = LoggerFactory.getLogger(ServerChoice.class);

    private final String wish;
    private final List<Path> folders;

    /** @param wish {@link #NEWEST}, {@link #BUNDLED}, or the path of a {@code mariadbd} */
    ServerChoice(String wish, List<Path> folders) {
        this.wish = wish;
        this.folders = List.copyOf(folders);
    }

    MariaDbBinaries choose(MariaDbBinaries bundled, DatabaseFolder folder) throws IOException {
        MariaDbBinaries chosen = switch (wish) {
            case NEWEST -> newest(bundled);
            case BUNDLED -> bundled;
            default -> named(bundled);
        };
        Optional<ServerVersion> last = lastUsed(folder);
        if (wish.equals(NEWEST) && last.isPresent() && chosen.version().compareTo(last.get()) < 0) {
            throw new IOException("The data folder was last used by MariaDB " + last.get()
                    + ", and the newest of its series"
                    + " here is " + chosen.version() + ". Install that version again, or set leadline.database.server="
                    + BUNDLED + " to use the older one all the same");
        }
        LOG.info("Using MariaDB {} ({})", chosen.version(), chosen.isBundled() ? "bundled" : chosen.server());
        return chosen;
    }

    /** For the next choice. */
    static void remember(MariaDbBinaries used, DatabaseFolder folder) throws IOException {
        if (!lastUsed(folder).equals(Optional.of(used.version()))) {
            OwnerOnly.write(folder.version(), used.version() + "\n");
        }
    }

    private static Optional<ServerVersion> lastUsed(DatabaseFolder folder) throws IOException {
        return Files.exists(folder.version()) ? ServerVersion.in(Files.readString(folder.version())) : Optional.empty();
    }

    private MariaDbBinaries newest(MariaDbBinaries bundled) {
        return Stream.concat(
                        Stream.of(bundled),
                        InstalledServers.in(folders, bundled.home()).stream()
                                .filter(installed -> installed.version().isOfSameSeriesAs(bundled.version())))
                .max(Comparator.comparing(MariaDbBinaries::version).thenComparing(MariaDbBinaries::isBundled))
                .orElse(bundled);
    }

    private MariaDbBinaries named(MariaDbBinaries bundled) throws IOException {
        MariaDbBinaries named = InstalledServers.read(Path.of(wish), bundled.home())
                .orElseThrow(() -> new IOException(
                        "leadline.database.server names " + wish + ", which is no MariaDB server that runs here"));
        if (!named.version().isOfSameSeriesAs(bundled.version())) {
            throw new IOException("leadline.database.server names MariaDB " + named.version()
                    + "; Leadline's folder needs one of " + bundled.version().major() + "."
                    + bundled.version().minor() + ".x");
        }
        return named;
    }
}
