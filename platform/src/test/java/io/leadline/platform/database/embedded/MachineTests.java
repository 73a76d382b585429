package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTests {
    @TempDir
    private Path programs;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux",
        "Linux, aarch64,",
        "Mac OS X, aarch64, osx",
        "Mac OS X, x86_64,",
        "Windows 11, amd64,",
        "FreeBSD, amd64,"
    })
    void aPackageIsMadeForOneSystemAndProcessor(String system, String processor, String folder) {
        Machine machine = new Machine(system, processor, "ada", List.of());

        assertThat(machine.packagedFor().orElse(null)).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, ada, sudo apt-get install -y mariadb-server-core",
        "apt-get, root, apt-get install -y mariadb-server-core",
        "dnf, ada, sudo dnf install -y mariadb-server",
        "brew, ada, brew install mariadb@11.4"
    })
    void theCommandIsTheOneOfItsPackageManager(String manager, String user, String command) throws IOException {
        Path program = Files.createFile(programs.resolve(manager));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        assertThat(new Machine("Linux", "aarch64", user, List.of(programs)).howToInstallServer())
                .isEqualTo("Run: " + command);
    }

    @Test
    void withoutAPackageManagerItSaysWhereAServerIsLookedFor() {
        assertThat(new Machine("Linux", "aarch64", "ada", List.of(programs)).howToInstallServer())
                .isEqualTo("Install MariaDB, so that mariadbd is on the PATH.");
    }
}
