package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
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

    @Test
    void whereWeBringNoneTheNewestInstalledOneIsTaken() throws IOException {
        install("one", "mariadbd  Ver 10.6.22-MariaDB for debian-linux-gnu on aarch64 (Ubuntu 22.04)");
        install("two", "mariadbd  Ver 10.11.14-MariaDB for debian-linux-gnu on aarch64 (Debian 12)");
        Path newest = install("three", "mariadbd  Ver 11.8.3-MariaDB for Linux on aarch64 (MariaDB Server)");

        MariaDbBinaries chosen = chooseWithoutBundled(ServerChoice.NEWEST);

        assertThat(chosen.server()).isEqualTo(newest);
        assertThat(chosen.isBundled()).isFalse();
    }

    @Test
    void whereWeBringNoneAFolderKeepsItsSeries() throws IOException {
        Path first = install("one", "mariadbd  Ver 10.11.14-MariaDB for debian-linux-gnu on aarch64 (Debian 12)");
        ServerChoice.remember(chooseWithoutBundled(ServerChoice.NEWEST), folder);
        Path other = install("two", "mariadbd  Ver 11.8.3-MariaDB for Linux on aarch64 (MariaDB Server)");

        assertThat(chooseWithoutBundled(ServerChoice.NEWEST).server()).isEqualTo(first);
        assertThatThrownBy(() -> chooseWithoutBundled(other.toString())).hasMessageContaining("needs one of 10.11.x");

        Files.delete(first);
        assertThatThrownBy(() -> chooseWithoutBundled(ServerChoice.NEWEST))
                .isInstanceOf(NoServerException.class)
                .hasMessageContaining("no MariaDB 10.11 is installed")
                .hasMessageContaining("Install this series again");
    }

    @Test
    void whereThereIsNoneOneSentenceSaysWhatToInstall() throws IOException {
        Path old = install("one", "mariadbd  Ver 10.6.22-MariaDB for debian-linux-gnu on aarch64 (Ubuntu 22.04)");
        install("two", "never run", "apt-get");

        assertThatThrownBy(() -> chooseWithoutBundled(ServerChoice.NEWEST))
                .isInstanceOf(NoServerException.class)
                .hasMessage("Leadline brings no MariaDB that runs on Linux on aarch64, and no MariaDB 10.11 or newer is"
                        + " installed (" + old + " is 10.6.22). Run: sudo apt-get install -y mariadb-server-core");
        assertThatThrownBy(() -> chooseWithoutBundled(ServerChoice.BUNDLED))
                .hasMessage("Leadline brings no MariaDB that runs on Linux on aarch64.");
        assertThatThrownBy(() -> chooseWithoutBundled(old.toString()))
                .hasMessageContaining("needs one of 10.11 or newer");
    }

    private MariaDbBinaries choose(String wish) throws IOException {
        return new ServerChoice(wish, machine()).choose(Optional.of(bundled), folder);
    }

    private MariaDbBinaries chooseWithoutBundled(String wish) throws IOException {
        return new ServerChoice(wish, machine()).choose(Optional.empty(), folder);
    }

    private Machine machine() {
        List<Path> folders = List.of("one", "two", "three", "four").stream()
                .map(directory::resolve)
                .toList();
        return new Machine("Linux", "aarch64", "ada", folders);
    }

    private Path install(String where, String answer) throws IOException {
        return install(where, answer, "mariadbd");
    }

    private Path install(String where, String answer, String name) throws IOException {
        Path server = Files.createDirectories(directory.resolve(where)).resolve(name);
        Files.writeString(server, "#!/bin/sh\necho '" + answer + "'\n");
        return Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
    }
}
