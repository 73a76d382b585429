package io.leadline.deploy;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Objects;

/** Programs the tests need and Java does not bring: found or fetched by a script of {@code config/tools}. */
enum Toolbox {
    PROMETHEUS("prometheus-binaries"),
    LINTERS("deploy-linter-binaries");

    private final String script;

    Toolbox(String script) {
        this.script = script;
    }

    /**
     * The path of a program.
     *
     * <p>Where it cannot be had, the test is skipped with the script's own sentence on what to install; on a CI
     * machine ({@code CI=true}) it fails, as there nobody reads what was skipped.
     */
    Path program(String name) {
        var outcome =
                Command.of(ProjectFile.of("config/tools/" + script).path()).run();
        var lastLine = Objects.requireNonNull(outcome.output().lines().reduce("", (first, second) -> second));
        if (outcome.exitCode() == 0) {
            return Path.of(lastLine, name);
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return fail(outcome.output());
        }
        return abort(lastLine);
    }
}
