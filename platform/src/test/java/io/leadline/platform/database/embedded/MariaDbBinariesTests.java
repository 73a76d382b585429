package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unpacked of a package that stands among the test's resources, laid out like the one for macOS. */
class MariaDbBinariesTests {
    private static final Machine MAC = new Machine("Mac OS X", "aarch64", "ada", List.of());

    @TempDir
    private Path cache;

    @Test
    void whatAServerNeedsIsUnpackedOnce() throws IOException {
        MariaDbBinaries unpacked = MariaDbBinaries.unpackOnce(cache, MAC).orElseThrow();

        Path home = cache.resolve("mariadb-99.9.9");
        assertThat(unpacked)
                .isEqualTo(new MariaDbBinaries(home, home.resolve("bin/mariadbd"), new ServerVersion(99, 9, 9)));
        assertThat(unpacked.isBundled()).isTrue();
        assertThat(home.resolve("share/mysql/english/errmsg.sys")).exists();
        assertThat(home.resolve("share/mysql/charsets/Index.xml")).exists();
        assertThat(home.resolve("share/mysql/german")).doesNotExist();
        assertThat(SystemTableStatements.of(unpacked))
                .containsExactly(
                        home.resolve("share/mysql/mariadb_system_tables.sql"),
                        home.resolve("share/mysql/mariadb_performance_tables.sql"));
        assertThat(MariaDbBinaries.unpackOnce(cache, MAC)).contains(unpacked);
    }

    @Test
    void oneThatDoesNotRunHereIsNone() throws IOException {
        Path server = MariaDbBinaries.unpackOnce(cache, MAC).orElseThrow().server();
        Files.writeString(
                server, "#!/bin/sh\necho 'mariadb-99.9.9/bin/mariadbd: libssl.3.dylib is missing' && exit 127\n");

        assertThat(MariaDbBinaries.unpackOnce(cache, MAC)).isEmpty();
    }

    @Test
    void otherMachinesGetNone() throws IOException {
        assertThat(MariaDbBinaries.unpackOnce(cache, new Machine("Linux", "aarch64", "ada", List.of())))
                .isEmpty();
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void anInstalledServerSaysWhereItsStatementsAre() throws IOException {
        Path share = Files.createDirectories(cache.resolve("usr/share/mysql"));
        Path system = Files.createFile(share.resolve("mysql_system_tables.sql"));
        Path performance = Files.createFile(share.resolve("mysql_performance_tables.sql"));
        Path server = cache.resolve("mariadbd");
        Files.writeString(
                server,
                "#!/bin/sh\necho 'basedir      /usr/'\necho 'character-sets-dir     " + share + "/charsets/'\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));

        assertThat(SystemTableStatements.of(new MariaDbBinaries(null, server, new ServerVersion(10, 11, 0))))
                .containsExactly(system, performance);
    }
}
