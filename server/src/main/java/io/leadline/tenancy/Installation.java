package io.leadline.tenancy;

/** What holds for the whole installation. */
public interface Installation {
    /**
     * Whether strangers may register a tenant of their own, and people who are signed in may make another one: what the operator
     * decided, or else {@code leadline.registration.enabled}.
     */
    boolean isRegistrationOpen();

    /**
     * Holds the decision until the transaction at hand ends: once registration has been closed, nobody who was on the way
     * registers any more.
     *
     * @throws io.leadline.platform.problem.DomainException 403 {@code registration_closed}
     */
    void requireRegistrationOpen();
}
