package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server runs on a data folder, among programs that say of themselves what they are. */
class ServerChoiceTests {
    @TempDir
    private Path directory;

    private DatabaseFolder folder = new DatabaseFolder(Path.of(""));
    private MariaDbBinaries bundled = new MariaDbBinaries(Path.of(""), Path.of(""), new ServerVersion(0, 0, 0));

    @BeforeEach
    void aFolderAndTheServerWeBring() throws IOException {
        folder = DatabaseFolder.in(new DataDirectory(directory.resolve("data")));
        Path home = directory.resolve("bundled");
        bundled = new MariaDbBinaries(home, home.resolve("bin/mariadbd"), new ServerVersion(11, 4, 5));
    }

    @Test
    void aNewerServerOfTheSeriesIsTakenFromTheMachine() throws IOException {
        Path newer = install("one", "mariadbd  Ver 11.4.9-MariaDB for Linux on x86_64 (MariaDB Server)");
        install("two", "mariadbd  Ver 11.4.7-MariaDB for Linux on x86_64 (MariaDB Server)");

        MariaDbBinaries chosen = choose(ServerChoice.NEWEST);

        assertThat(chosen.server()).isEqualTo(newer);
        assertThat(chosen.isBundled()).isFalse();
    }

    @Test
    void otherSeriesAndOlderServersAreLeftAlone() throws IOException {
        install("one", "mariadbd  Ver 10.11.14-MariaDB-0+deb12u2 for debian-linux-gnu on x86_64 (Debian 12)");
        install("two", "mariadbd  Ver 11.8.3-MariaDB for Linux on x86_64 (MariaDB Server)");
        install("three", "mariadbd  Ver 11.4.5-MariaDB for Linux on x86_64 (MariaDB Server)");
        install("four", "no version at all");

        assertThat(choose(ServerChoice.NEWEST)).isEqualTo(bundled);
    }

    @Test
    void theBundledOneCanBeAskedFor() throws IOException {
        install("one", "mariadbd  Ver 11.4.9-MariaDB for Linux on x86_64 (MariaDB Server)");

        assertThat(choose(ServerChoice.BUNDLED)).isEqualTo(bundled);
    }

    @Test
    void aFolderIsNotHandedToAnOlderServer() throws IOException {
        Path newer = install("one", "mariadbd  Ver 11.4.9-MariaDB for Linux on x86_64 (MariaDB Server)");
        ServerChoice.remember(choose(ServerChoice.NEWEST), folder);
        Files.delete(newer);

        assertThatThrownBy(() -> choose(ServerChoice.NEWEST))
                .hasMessageContaining("last used by MariaDB 11.4.9")
                .hasMessageContaining("11.4.5")
                .hasMessageContaining("leadline.database.server=bundled");
        assertThat(choose(ServerChoice.BUNDLED)).isEqualTo(bundled);
    }

    @Test
    void aNamedServerHasToBeOneOfTheSeries() throws IOException {
        Path good = install("one", "mariadbd  Ver 11.4.3-MariaDB for Linux on x86_64 (MariaDB Server)");
        Path other = install("two", "mariadbd  Ver 12.1.2-MariaDB for Linux on x86_64 (MariaDB Server)");

        assertThat(choose(good.toString()).version()).isEqualTo(new ServerVersion(11, 4, 3));
        assertThatThrownBy(() -> choose(other.toString())).hasMessageContaining("needs one of 11.4.x");
        assertThatThrownBy(() -> choose(directory.resolve("none").toString()))
                .hasMessageContaining("no MariaDB server that runs here");
    }

    private MariaDbBinaries choose(String wish) throws IOException {
        List<Path> folders = List.of("one", "two", "three", "four").stream()
                .map(directory::resolve)
                .toList();
        return new ServerChoice(wish, folders).choose(bundled, folder);
    }

    private Path install(String where, String answer) throws IOException {
        Path server = Files.createDirectories(directory.resolve(where)).resolve("mariadbd");
        Files.writeString(server, "#!/bin/sh\necho '" + answer + "'\n");
        return Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
    }
}
