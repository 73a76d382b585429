package io.leadline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is missing is told at once, with the commands that install it on this machine. */
class MissingToolsTests extends LauncherTest {
    private static final String SDKMAN =
            "  curl -s https://get.sdkman.io | bash && bash -c '. ~/.sdkman/bin/sdkman-init.sh && sdk install java && sdk"
                    + " install maven'";
    private static final String FNM = "  curl -fsSL https://fnm.vercel.app/install | bash && bash -ic 'fnm install 22'";

    @BeforeEach
    void aMachineWithNothing() throws IOException {
        Files.delete(tools.resolve("node"));
        Files.delete(tools.resolve("npm"));
        user("ada");
        system("Linux", "x86_64");
    }

    @Test
    void aptWhereItIsNewEnough() throws Exception {
        apt("25.0.5+8-1~deb13u1", "20.19.2+dfsg-1", "1:11.8.9-0");
        program(tools.resolve("sudo"), "exit 0");

        Outcome outcome = leadline("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("""
                leadline: needs a JDK 25 or newer; JAVA_HOME, PATH and the usual folders have none
                leadline: needs Maven 3.8 or newer; there is no mvn
                leadline: needs Node.js 20.9 or newer; there is no node
                leadline: to install what is missing, run:
                  sudo apt-get install -y --no-install-recommends openjdk-25-jdk-headless maven nodejs npm
                leadline: then: ./leadline up""");
    }

    @Test
    void rootNeedsNoSudoAndOthersMayHaveNone() throws Exception {
        apt("25.0.5+8-1", "20.19.2", "1:11.8.9-0");
        assertThat(leadline("up").output())
                .contains("\n  su -c 'apt-get install -y --no-install-recommends openjdk-25");

        user("root");
        assertThat(leadline("up").output()).contains("\n  apt-get install -y --no-install-recommends openjdk-25");
    }

    @Test
    void aptThatHasNoListsYetIsUpdatedFirst() throws Exception {
        user("root");
        program(tools.resolve("apt-get"), "exit 0");
        program(tools.resolve("apt-cache"), "exit 0");

        assertThat(leadline("test").output()).endsWith("run:\n  apt-get update && ./leadline test");
    }

    @Test
    void whatAptHasTooOldComesFromElsewhere() throws Exception {
        user("root");
        apt("none", "18.20.4+dfsg-1", "1:10.6.22-0");

        assertThat(leadline("up").output())
                .contains("\n  apt-get install -y --no-install-recommends maven curl ca-certificates zip unzip\n" + FNM
                        + "\n")
                .contains("\n" + SDKMAN.replace(" && sdk install maven", "") + "\n")
                .endsWith("then, in a new terminal: ./leadline up");
    }

    @Test
    void dnf() throws Exception {
        user("root");
        program(tools.resolve("dnf"), "exit 0");
        assertThat(leadline("up").output()).contains("\n  dnf install -y java-25-openjdk-devel maven nodejs npm\n");

        program(tools.resolve("node"), "echo v16.20.2");
        assertThat(leadline("up").output())
                .contains("Node.js 20.9 or newer; node is 16.20")
                .contains("\n  dnf install -y java-25-openjdk-devel maven curl ca-certificates zip unzip\n" + FNM);
    }

    @Test
    void brew() throws Exception {
        system("Darwin", "x86_64");
        program(tools.resolve("brew"), "exit 0");

        assertThat(leadline("up").output())
                .contains("needs MariaDB 10.11 or newer; there is no mariadbd")
                .contains("\n  brew install temurin@25 maven node mariadb@11.4\n");
    }

    @Test
    void withoutAPackageManager() throws Exception {
        assertThat(leadline("up").output()).contains("\n" + FNM + "\n" + SDKMAN + "\n");
    }

    @Test
    void npmMayBeMissingBesideNode() throws Exception {
        user("root");
        apt("25", "20.19.2", "1:11.8.9-0");
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        program(tools.resolve("node"), "echo v20.19.2");

        assertThat(leadline("up").output())
                .contains("needs npm", "\n  apt-get install -y --no-install-recommends npm\n");
    }

    @Test
    void whereNoDatabaseIsBroughtAlongAnInstalledOneIsLookedFor() throws Exception {
        everythingToBuild();
        user("root");
        apt("25", "20.19.2", "1:10.11.14-0");
        system("Linux", "aarch64");

        assertThat(leadline("up").output())
                .contains("needs MariaDB 10.11 or newer; there is no mariadbd")
                .contains("\n  apt-get install -y --no-install-recommends mariadb-server-core\n")
                .doesNotContain("building");

        program(tools.resolve("mariadbd"), "echo 'mariadbd  Ver 10.6.22-MariaDB for debian-linux-gnu on aarch64'");
        assertThat(leadline("up").output()).contains("MariaDB 10.11 or newer; mariadbd is 10.6");

        assertThat(leadline("up", "--spring.datasource.url=jdbc:mariadb://db/leadline")
                        .exitCode())
                .as("a database of one's own")
                .isZero();
        assertThat(leadline(Map.of("SPRING_DATASOURCE_URL", "jdbc:mariadb://db/leadline"), "up")
                        .exitCode())
                .isZero();

        program(tools.resolve("mariadbd"), "echo 'mariadbd  Ver 10.11.14-MariaDB for debian-linux-gnu on aarch64'");
        assertThat(leadline("up").exitCode()).isZero();
    }

    @Test
    void aMacHasTheLibrariesOfTheDatabaseOrInstallsItWhole() throws Exception {
        everythingToBuild();
        system("Darwin", "arm64");
        program(tools.resolve("brew"), "exit 0");
        Map<String, String> prefix = Map.of("HOMEBREW_PREFIX", temporary.toString());

        assertThat(leadline(prefix, "up").output()).contains("\n  brew install mariadb@11.4\n");

        Files.createDirectories(temporary.resolve("opt/openssl@3"));
        Files.createDirectories(temporary.resolve("opt/pcre2"));
        assertThat(leadline(prefix, "up").exitCode()).isZero();
    }

    @Test
    void windowsIsSentToWsl() throws Exception {
        everythingToBuild();
        system("MINGW64_NT-10.0-26100", "x86_64");

        Outcome outcome = leadline("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("on Windows Leadline runs in WSL", "wsl --install");
    }

    private void everythingToBuild() throws IOException {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        program(tools.resolve("node"), "echo v22.1.0");
        program(tools.resolve("npm"), "exit 0");
    }

    private void system(String name, String processor) throws IOException {
        program(tools.resolve("uname"), "case $1 in -s) echo %s ;; -m) echo %s ;; esac".formatted(name, processor));
    }

    private void user(String name) throws IOException {
        program(tools.resolve("id"), "echo " + (name.equals("root") ? 0 : 1000));
    }

    private void apt(String jdk, String node, String mariaDb) throws IOException {
        program(tools.resolve("apt-get"), "exit 0");
        program(tools.resolve("apt-cache"), """
                case $2 in
                  openjdk-25-jdk-headless) candidate='%s' ;;
                  nodejs) candidate='%s' ;;
                  mariadb-server-core) candidate='%s' ;;
                  maven) candidate=3.8.7-1 ;;
                  *) candidate=9.2.0~ds1-1 ;;
                esac
                printf '%%s:\\n  Installed: (none)\\n  Candidate: %%s\\n' "$2" "$candidate"
                """.formatted(jdk, node, mariaDb));
    }
}
