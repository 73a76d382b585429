package io.leadline.identity.internal.addresses;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which accounts stop the start and what to do, instead of a stack trace. */
final class AddressCollisionFailureAnalyzer extends AbstractFailureAnalyzer<AddressCollisionException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AddressCollisionException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Nothing was changed. Find out whose each account is, give all but one of them another valid address"
                        + " (UPDATE users SET email = '...' WHERE id = ...), and start again. The version before this one"
                        + " still starts, too.",
                cause);
    }
}
