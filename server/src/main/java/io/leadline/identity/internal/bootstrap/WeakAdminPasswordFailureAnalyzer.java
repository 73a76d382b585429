package io.leadline.identity.internal.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a weak admin password, instead of a stack trace. Nothing was made with it. */
final class WeakAdminPasswordFailureAnalyzer extends AbstractFailureAnalyzer<WeakAdminPasswordException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakAdminPasswordException cause) {
        return new FailureAnalysis(
                "The password for the first admin, LEADLINE_ADMIN_PASSWORD, is too weak. " + cause.getMessage(),
                "Set a stronger one, or set none: the start then makes one up and prints it once.",
                cause);
    }
}
