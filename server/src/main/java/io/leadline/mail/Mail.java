package io.leadline.mail;

import io.leadline.platform.email.EmailAddress;
import java.util.Locale;

/**
 * A mail of plain text to one person.
 *
 * @param kind what it is for, told in the header {@link #KIND_HEADER}
 * @param subject one line: control characters become spaces, so that nobody's name can add a header
 */
public record Mail(Kind kind, EmailAddress to, String subject, String text) {
    /** The header of the message that names its kind. */
    public static final String KIND_HEADER = "X-Leadline-Kind";

    private static final int SUBJECT_LENGTH = 200;

    public Mail {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.substring(0, Math.min(SUBJECT_LENGTH, line.length()));
    }

    /** What a mail is for. */
    public enum Kind {
        /** Has the link that shows that a mailbox is its reader's. */
        VERIFICATION,
        /** Has the link to join a tenant. */
        INVITATION,
        /** Has the link to choose a new password. */
        PASSWORD_RESET,
        /** Tells of something; it has no link that is a key. */
        NOTICE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
