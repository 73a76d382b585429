package io.leadline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What {@code ./leadline test} says of the tests it ran. */
class TestCommandTests extends LauncherTest {
    @Test
    void theWebApplicationsChecksFailTheRunAsWell() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        program(tools.resolve("npm"), "echo 'session.ts: unused variable' && exit 1");

        Outcome outcome = leadline("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("checks failed", "session.ts: unused variable");
        assertThat(calls()).as("the others are run all the same").anyMatch(call -> call.contains("verify"));
    }

    @Test
    void theSlowestClassesAreToldAndOneBeyondItsBudgetFails() throws Exception {
        jdk("jdk-25", "25.0.1");
        Files.createDirectories(root.resolve("config"));
        Files.writeString(root.resolve("config/test-budgets.txt"), "# comment\n20 *\n100 a.SlowTests\n");
        mavenReports("a.SlowTests\" time=\"10.5", "a.OtherTests\" time=\"1.5");

        Outcome within = leadline("test");

        assertThat(within.exitCode()).isZero();
        assertThat(within.output()).contains("10.5 a.SlowTests\n  1.5 a.OtherTests\n  1.0 a.Class");

        mavenReports("a.SlowTests\" time=\"1,010.5", "a.OtherTests\" time=\"9.5");
        Outcome beyond = leadline("test");

        assertThat(beyond.exitCode()).isEqualTo(1);
        assertThat(beyond.output())
                .contains("a.SlowTests took 1010 s of 1120 s; its budget is 112 s")
                .doesNotContain("OtherTests took");
        assertThat(leadline("test", "--full").exitCode())
                .as("the full run takes its time")
                .isZero();
    }

    @Test
    void twoFlakesAreToldAndMoreFailTheRun() throws Exception {
        jdk("jdk-25", "25.0.1");
        Files.createDirectories(root.resolve("config"));
        Files.writeString(root.resolve("config/test-budgets.txt"), "1000 *\n");
        mavenReports("a.Tests\" time=\"1.0", "b.Tests\" time=\"1.0\" flakes=\"2");

        Outcome two = leadline("test");

        assertThat(two.exitCode()).isZero();
        assertThat(two.output()).contains("2 tests went well only when tried again");

        program(tools.resolve("npm"), """
                mkdir -p test-results
                echo '{"stats": {
                  "expected": 90, "flaky": 1
                }}' > test-results/journeys.json
                """);
        assertThat(leadline("test").exitCode()).as("a flaky journey counts too").isEqualTo(1);
    }

    /** Leaves reports behind: of the two classes, each a name and further attributes, and of a hundred that took a second each. */
    private void mavenReports(String one, String other) throws IOException {
        program(tools.resolve("mvn"), """
                if [ "$1" = -v ]; then echo "Apache Maven 3.9.9"; exit; fi
                reports=server/target/surefire-reports && mkdir -p $reports
                report() { printf '<testsuite xmlns="x" name="%%s">\n' "$1" > "$reports/TEST-$2.xml"; }
                report '%s' one
                report '%s' other
                for number in $(seq 100); do report "a.Class$number\\" time=\\"1.0" "$number"; done
                """.formatted(one, other));
    }
}
