package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which server runs on a data folder: the newest of ours and those installed on this machine, of our series, whose servers
 * read each other's files. Where we bring none, a new folder gets the newest that is installed, and keeps its series. A folder is
 * never handed to an older server than the last one, unless somebody says so.
 */
final class ServerChoice {
    static final String NEWEST = "newest";
    static final String BUNDLED = "bundled";
    private static final Logger LOG = LoggerFactory.getLogger(ServerChoice.class);
    private static final ServerVersion OLDEST = new ServerVersion(10, 11, 0);

    private final String wish;
    private final Machine machine;

    /** @param wish {@link #NEWEST}, {@link #BUNDLED}, or the path of a {@code mariadbd} */
    ServerChoice(String wish, Machine machine) {
        this.wish = wish;
        this.machine = machine;
    }

    /** @throws NoServerException when none is fit, with what to do about it */
    MariaDbBinaries choose(Optional<MariaDbBinaries> bundled, DatabaseFolder folder) throws IOException {
        Optional<ServerVersion> last = lastUsed(folder);
        Optional<ServerVersion> series = bundled.map(MariaDbBinaries::version).or(() -> last);
        MariaDbBinaries chosen = switch (wish) {
            case NEWEST -> newest(bundled, series);
            case BUNDLED -> bundled.orElseThrow(() -> new NoServerException(bringsNone() + "."));
            default -> named(bundled, series);
        };
        if (wish.equals(NEWEST) && last.isPresent() && chosen.version().compareTo(last.get()) < 0) {
            throw new NoServerException("The data folder was last used by MariaDB " + last.get() + ", and the newest of"
                    + " its series here is " + chosen.version() + ". Install that version again, or "
                    + (bundled.isPresent()
                            ? "set leadline.database.server=" + BUNDLED
                            : "name the program in leadline.database.server")
                    + " to use the older one all the same.");
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

    private MariaDbBinaries newest(Optional<MariaDbBinaries> bundled, Optional<ServerVersion> series) {
        List<MariaDbBinaries> installed = InstalledServers.in(
                machine.folders(), bundled.map(MariaDbBinaries::home).orElse(null));
        return Stream.concat(bundled.stream(), installed.stream().filter(server -> fits(server, series)))
                .max(Comparator.comparing(MariaDbBinaries::version).thenComparing(MariaDbBinaries::isBundled))
                .orElseThrow(() -> none(installed, series));
    }

    private static boolean fits(MariaDbBinaries server, Optional<ServerVersion> series) {
        return series.isPresent()
                ? server.version().isOfSameSeriesAs(series.get())
                : server.version().compareTo(OLDEST) >= 0;
    }

    private NoServerException none(List<MariaDbBinaries> unfit, Optional<ServerVersion> series) {
        String needed = series.map(ServerVersion::series).orElse(OLDEST.series() + " or newer");
        String seen = unfit.stream()
                .map(server -> server.server() + " is " + server.version())
                .distinct()
                .collect(Collectors.joining(", "));
        return new NoServerException(bringsNone() + ", and no MariaDB " + needed + " is installed"
                + (seen.isEmpty() ? "" : " (" + seen + ")") + ". "
                + (series.isPresent()
                        ? "Install this series again: the data folder was made by it."
                        : machine.howToInstallServer()));
    }

    private String bringsNone() {
        return "Leadline brings no MariaDB that runs on " + machine;
    }

    private MariaDbBinaries named(Optional<MariaDbBinaries> bundled, Optional<ServerVersion> series) {
        MariaDbBinaries named = InstalledServers.read(
                        Path.of(wish), bundled.map(MariaDbBinaries::home).orElse(null))
                .orElseThrow(() -> new NoServerException(
                        "leadline.database.server names " + wish + ", which is no MariaDB server that runs here."));
        if (!fits(named, series)) {
            throw new NoServerException("leadline.database.server names MariaDB " + named.version()
                    + "; Leadline's folder needs one of "
                    + series.map(needed -> needed.series() + ".x").orElse(OLDEST.series() + " or newer") + ".");
        }
        return named;
    }
}
