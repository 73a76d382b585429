package io.leadline.mail.internal;

import java.time.Instant;

/**
 * A link somebody waits for, because no mail server takes the mail it is in.
 *
 * @param id names the mail
 * @param email whom the mail is for
 */
record MailLinkView(String id, MailLinkKind kind, String email, String link, Instant sentAt) {}
