package io.leadline.platform.database.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to install, instead of a stack trace. */
final class NoServerFailureAnalyzer extends AbstractFailureAnalyzer<NoServerException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoServerException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Or use a database of your own: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD to a MariaDB (10.11 or newer) or MySQL (8.4 or newer).",
                cause);
    }
}
