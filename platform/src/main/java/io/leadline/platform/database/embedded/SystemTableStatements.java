package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the statements lie that make a server's own tables. */
final class SystemTableStatements {
    private static final Pattern CHARACTER_SETS =
            Pattern.compile("^character-sets-dir\\s+(/.+?)/*$", Pattern.MULTILINE);
    /** Their names since MariaDB 11, and before. */
    private static final List<String> PREFIXES = List.of("mariadb", "mysql");

    private SystemTableStatements() {}

    /** Ours where we bring some, or else those of the installed server, in the order they are run in. */
    static List<Path> of(MariaDbBinaries binaries) throws IOException {
        List<Path> shares = binaries.home() == null
                ? List.of(shareOf(binaries.server()))
                : List.of(binaries.home().resolve("share"), binaries.home().resolve("share/mysql"));
        return shares.stream()
                .flatMap(share -> PREFIXES.stream()
                        .map(prefix -> Stream.of("system", "performance")
                                .map(what -> share.resolve(prefix + "_" + what + "_tables.sql"))
                                .toList()))
                .filter(files -> files.stream().allMatch(Files::isReadable))
                .findFirst()
                .orElseThrow(() -> new NoServerException("MariaDB (" + binaries.server()
                        + ") was installed without the statements that make a new database, in " + shares
                        + "; install the whole package of the server."));
    }

    /** A server names the folder of its character sets, which is in the one with all its files. */
    private static Path shareOf(Path server) throws IOException {
        String settings = InstalledServers.ask(server, "--no-defaults", "--verbose", "--help");
        Matcher found = CHARACTER_SETS.matcher(settings);
        if (!found.find()) {
            throw new IOException(server + " does not say where its files are");
        }
        return Objects.requireNonNull(Path.of(found.group(1)).getParent());
    }
}
