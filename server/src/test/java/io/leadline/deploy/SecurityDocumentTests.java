package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md answers each threat and each requirement with a test or a class: those have to be there. */
class SecurityDocumentTests {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Tests)(?:\\.([a-z][A-Za-z]+))?`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]*)`");
    private static final Pattern REQUIREMENT = Pattern.compile(
            "^\\| (V\\d+\\.\\d+\\.\\d+) \\| [^|]+ \\| (Met|Not met|N/A) \\| ([^|]{4,}) \\|$", Pattern.MULTILINE);

    /** What browsers, Java and libraries call so. */
    private static final Set<String> NAMES_OF_OTHERS =
            Set.of("BroadcastChannel", "PasswordInput", "SameSite", "HttpOnly", "SecureRandom", "URLSearchParams");

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

    @Test
    void everyRequirementOfAsvsIsAnsweredOnce() throws IOException {
        List<String> answered = requirements().map(row -> row.group(1)).toList();

        assertThat(answered).isEqualTo(asked());
    }

    @Test
    void everyClassTheAnswersNameExists() throws IOException {
        Set<String> named = requirements()
                .flatMap(row -> CLASS.matcher(row.group(3)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = sourceNames();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named).filteredOn(name -> !there.contains(name)).isSubsetOf(NAMES_OF_OTHERS);
    }

    private static Stream<MatchResult> requirements() throws IOException {
        return REQUIREMENT.matcher(ProjectFile.of("docs/security.md").text()).results();
    }

    /** The requirements of levels 1 and 2, in the standard's order. */
    private static List<String> asked() throws IOException {
        try (InputStream ids = SecurityDocumentTests.class.getResourceAsStream("asvs-5.0-level-2.txt")) {
            return new String(Objects.requireNonNull(ids).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Set<String> sourceNames() throws IOException {
        return sources().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
    }

    private static String source(String testClass) throws IOException {
        Path found = sources().stream()
                .filter(file -> file.endsWith(testClass + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + testClass));
        return Files.readString(found);
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("platform", "server")) {
            try (Stream<Path> files =
                    Files.walk(ProjectFile.root().resolve(module).resolve("src"))) {
                files.forEach(all::add);
            }
        }
        return all;
    }
}
