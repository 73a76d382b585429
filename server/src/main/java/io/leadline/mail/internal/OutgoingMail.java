package io.leadline.mail.internal;

import java.time.Instant;

/**
 * A mail that waits for being sent; its text stays sealed until then.
 *
 * @param attempts how often it was tried before
 */
record OutgoingMail(long id, String recipient, String subject, int attempts, Instant createdAt) {}
