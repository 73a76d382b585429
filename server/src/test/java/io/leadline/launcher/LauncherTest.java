package io.leadline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the script in a folder with a space in its name, among programs that only pretend. */
abstract class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "leadline");
    private static final List<String> BORROWED = List.of(
            "sh", "awk", "cat", "cksum", "date", "dirname", "find", "grep", "head", "id", "mkdir", "rm", "sed", "seq",
            "sleep", "sort", "tail", "touch", "tr", "uname", "wc");
    /** Unpacking leaves an application behind, rehearsing a cache. */
    private static final String JAVA = """
            [ "$1" != -XshowSettings:properties ] || exit 0
            echo "java $* | data $LEADLINE_DATA_DIR | process $$" >> "$CALLS"
            for word; do
              case $word in
                -XX:AOTCacheOutput=*) touch "${word#*=}" ;;
                */server/target/application) mkdir -p "$word" && touch "$word/leadline-server-1-exec.jar" ;;
              esac
            done
            """;

    @TempDir
    Path temporary;

    Path root;
    Path tools;
    Path jdks;
    Path calls;

    @BeforeEach
    void prepare() throws IOException {
        root = Files.createDirectories(temporary.resolve("My Leadline"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        jdks = Files.createDirectories(temporary.resolve("java folders"));
        calls = temporary.resolve("calls");
        Files.copy(SCRIPT, root.resolve("leadline"));
        for (String source : List.of(
                "scoring/src/main",
                "platform/src/main",
                "server/src/main",
                "demo/src/main",
                "web/src",
                "web/scripts",
                "web/public",
                "docs")) {
            Files.createDirectories(root.resolve(source));
        }
        for (String file : List.of(
                "pom.xml",
                "scoring/pom.xml",
                "platform/pom.xml",
                "server/pom.xml",
                "demo/pom.xml",
                "docs/openapi.yaml",
                "web/package-lock.json",
                "web/next.config.ts")) {
            Files.createFile(root.resolve(file));
        }
        program(tools.resolve("node"), "echo v22.1.0");
        program(tools.resolve("npm"), "echo \"npm in $PWD: $*\" >> \"$CALLS\"");
        program(tools.resolve("chromium"), "exit 0");
        for (String name : BORROWED) {
            Files.createSymbolicLink(tools.resolve(name), onThisMachine(name));
        }
    }

    record Outcome(int exitCode, String output, long process) {}

    Outcome leadline(String... arguments) throws IOException, InterruptedException {
        return leadline(Map.of(), arguments);
    }

    /** Called from a folder that has nothing to do with it. */
    Outcome leadline(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("leadline").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("PATH", tools.toString());
        variables.put("HOME", temporary.toString());
        variables.put("CALLS", calls.toString());
        variables.put("LEADLINE_JDK_FOLDERS", temporary.resolve("none") + ":" + jdks);
        variables.put("LEADLINE_MARIADB_FOLDERS", temporary.resolve("none").toString());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = String.join("\n", process.inputReader().readAllLines());
        return new Outcome(process.waitFor(), output, process.pid());
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    /** Writes its call down instead of working; packaging leaves a jar behind. */
    void maven(String version) throws IOException {
        program(tools.resolve("mvn"), """
                if [ "$1" = -v ]; then echo "Apache Maven %s"; exit; fi
                echo "mvn in $PWD with $JAVA_HOME: $*" >> "$CALLS"
                case "$*" in *"-pl server"*) touch server/target/leadline-server-1-exec.jar ;; esac
                """.formatted(version));
    }

    Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), JAVA);
        program(home.resolve("bin/javac"), "echo javac " + version);
        return home;
    }

    static void program(Path file, String body) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path onThisMachine(String name) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
