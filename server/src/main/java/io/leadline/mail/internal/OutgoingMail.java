package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import io.leadline.platform.email.EmailAddress;
import java.time.Instant;

/**
 * A mail that waits for being sent; its text stays sealed until then.
 *
 * @param attempts how often it was tried before
 */
record OutgoingMail(long id, Mail.Kind kind, EmailAddress recipient, String subject, int attempts, Instant createdAt) {}
