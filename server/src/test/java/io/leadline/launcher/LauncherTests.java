package io.leadline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTests extends LauncherTest {
    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        maven("3.9.9");

        Outcome outcome = leadline("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("needs a JDK 25 or newer");
    }

    @Test
    void anOldJavaIsNotEnough() throws Exception {
        maven("3.9.9");
        Path old = jdk("jdk-24", "24.0.2");

        Outcome outcome = leadline(Map.of("JAVA_HOME", old.toString()), "up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("needs a JDK 25 or newer");
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        Files.delete(jdk("jre-25", "25.0.1").resolve("bin/javac"));

        assertThat(leadline("up").output()).contains("needs a JDK 25 or newer");
    }

    @Test
    void aFittingJdkIsFoundAlthoughTheDefaultIsOlder() throws Exception {
        maven("3.9.9");
        Path old = jdk("a-jdk-17", "17.0.15");
        Path fitting = jdk("temurin 25", "25.0.1");
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));

        Outcome outcome = leadline(Map.of("JAVA_HOME", old.toString()), "test", "-o");

        assertThat(outcome.exitCode()).isZero();
        assertThat(calls())
                .containsExactlyInAnyOrder(
                        "mvn in " + root + " with " + fitting + ": -B compile -pl web -o",
                        "npm in " + root.resolve("web") + ": run --silent check",
                        "mvn in " + root + " with " + fitting + ": -B verify -pl !web -o");
    }

    @Test
    void aJdkIsKnownByItsReleaseFileWithoutBeingRun() throws Exception {
        maven("3.9.9");
        Path fitting = jdk("temurin-25", "1.0");
        Files.writeString(fitting.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.3\"\n");

        assertThat(leadline("bench").exitCode()).isZero();
        assertThat(calls()).singleElement().asString().contains("with " + fitting + ":");
    }

    @Test
    void aJdkOfMacOsAndOneWithoutMinorVersionAreFound() throws Exception {
        maven("4.0.0");
        Path fitting = jdk("temurin-26.jdk/Contents/Home", "26");

        assertThat(leadline("bench").exitCode()).isZero();
        assertThat(calls()).singleElement().asString().contains("with " + fitting + ":");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        jdk("jdk-25", "25.0.1");

        Outcome outcome = leadline("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("needs Maven 3.8 or newer; there is no mvn");
    }

    @Test
    void anOldMavenIsNotEnough() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.6.3");

        Outcome outcome = leadline("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("needs Maven 3.8 or newer; mvn is 3.6");
    }

    @Test
    void nodeIsNeeded() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Files.delete(tools.resolve("node"));

        assertThat(leadline("test").output()).contains("needs Node.js 20.9 or newer; there is no node");

        program(tools.resolve("node"), "echo v20.8.1");
        assertThat(leadline("test").output()).contains("needs Node.js 20.9 or newer; node is 20.8");

        program(tools.resolve("node"), "echo v22.1.0");
        assertThat(leadline("test").exitCode()).isZero();
    }

    @Test
    void upBuildsOnceAndAgainWhenASourceChanged() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");

        assertThat(leadline("up").exitCode()).isZero();
        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
        Files.createFile(root.resolve("web/src/schema.d.ts"));
        assertThat(leadline("up").output()).doesNotContain("building").contains("starting");
        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);

        Path source = Files.createFile(root.resolve("server/src/main/Changed.java"));
        assertThat(leadline("up").output()).contains("building (1 of 3)").contains("rehearsing the start (3 of 3)");
        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(2);

        Files.delete(source);
        assertThat(leadline("up").output()).contains("building");
        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(3);
    }

    @Test
    void aSourceThatWasOnlyTouchedIsNoReasonToBuild() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        leadline("up");

        Files.setLastModifiedTime(
                root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(leadline("up").output()).doesNotContain("building");
    }

    @Test
    void upBecomesTheApplicationSoThatSignalsReachIt() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        leadline("up");

        Outcome outcome = leadline(Map.of("LEADLINE_JAVA_OPTIONS", "-Xmx2g -Dx=y"), "up", "--demo", "--server.port=1");

        Path target = root.resolve("server/target");
        assertThat(calls().getLast())
                .contains(" -Xmx2g -Dx=y -XX:AOTCache=" + target.resolve("application.aot") + " -cp "
                        + target.resolve("application/leadline-server-1-exec.jar") + ":"
                        + root.resolve("demo/target/leadline-demo.jar") + " io.leadline.LeadlineApplication"
                        + " --leadline.terminal=true --logging.threshold.console=ERROR --logging.file.name="
                        + root.resolve("data/logs/leadline.log") + " --leadline.demo=true --server.port=1 | data "
                        + root.resolve("data"))
                .endsWith("process " + outcome.process());
    }

    @Test
    void aBuildThatFailsStartsNothing() throws Exception {
        jdk("jdk-25", "25.0.1");
        program(tools.resolve("mvn"), "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' || exit 3");

        Outcome outcome = leadline("up");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.output()).contains("the full log is " + root.resolve("server/target/build.log"));
        assertThat(calls).doesNotExist();
        assertThat(leadline("up").exitCode()).isEqualTo(3);
    }

    @Test
    void helpNeedsNothingAndAnUnknownCommandIsRefused() throws Exception {
        assertThat(leadline("help").exitCode()).isZero();
        assertThat(leadline().output()).contains("Usage: ./leadline", "up [--demo]", "test", "bench");
        assertThat(leadline("fly").exitCode()).isEqualTo(2);
    }
}
