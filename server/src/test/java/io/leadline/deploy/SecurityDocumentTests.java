package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md answers each threat with a test or a class: those have to be there. */
class SecurityDocumentTests {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Tests)(?:\\.([a-z][A-Za-z]+))?`");

    @Test
    void everyTestItNamesExists() throws IOException {
        List<MatchResult> named = TEST.matcher(
                        ProjectFile.of("docs/security.md").text())
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        for (MatchResult test : named) {
            String method = test.group(2);
            assertThat(source(test.group(1))).as(test.group()).contains(method == null ? test.group(1) : method + "(");
        }
    }

    private static String source(String testClass) throws IOException {
        Path tests = ProjectFile.root().resolve("server/src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            Path found = files.filter(file -> file.endsWith(testClass + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + testClass));
            return Files.readString(found);
        }
    }
}
