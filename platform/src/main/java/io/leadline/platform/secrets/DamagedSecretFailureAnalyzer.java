package io.leadline.platform.secrets;

import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which file keeps the server from starting, how to mend it, and what is lost when it is replaced. */
final class DamagedSecretFailureAnalyzer extends AbstractFailureAnalyzer<DamagedSecretException> {
    private static final Map<String, String> LOST = Map.of(
            "token-signing-key.json",
            "access tokens, which clients renew by themselves. Nobody has to sign in again.",
            "data-key",
            "second factors, which their owners can then pass with a recovery code alone, and mail that waits to be sent.",
            "audit-key",
            "the proof of all older audit entries: verification will report every one of them as altered.",
            "database-password",
            "nothing: the embedded database is given the new password at the start.");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DamagedSecretException cause) {
        String lost =
                LOST.getOrDefault(String.valueOf(cause.file().getFileName()), "whatever was sealed or signed with it.");
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Restore the file from the backup that belongs to this database, or mend what is wrong with it. Only if there"
                        + " is no backup, move it away: the next start makes a new one. What is lost then: " + lost,
                cause);
    }
}
