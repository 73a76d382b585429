package io.leadline.mail.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender, an address with or without a name
 * @param retryDelay pause after the first failure; doubles each time, up to an hour
 * @param maxAttempts after so many failures a mail is given up
 * @param lease how long one try may take; after a crash the mail is tried again then
 * @param keepFailed how long mail that was given up stays, and where no server is set what is in the outbox folder
 */
@ConfigurationProperties("leadline.mail")
record MailProperties(
        @DefaultValue("Leadline <leadline@localhost>") String from,
        @DefaultValue("30s") Duration retryDelay,
        @DefaultValue("12") int maxAttempts,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30d") Duration keepFailed) {
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** @param failures so far, at least one */
    Duration delayAfter(int failures) {
        Duration delay = retryDelay.multipliedBy(1L << Math.min(20, failures - 1));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
