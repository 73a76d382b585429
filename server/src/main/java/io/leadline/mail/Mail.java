package io.leadline.mail;

import java.util.regex.Pattern;

/**
 * A mail of plain text to one person.
 *
 * @param to one address, such as {@code ada@example.com}; see {@link #isAddress}
 * @param subject one line: control characters become spaces, so that nobody's name can add a header
 */
public record Mail(String to, String subject, String text) {
    private static final int SUBJECT_LENGTH = 200;
    private static final int ADDRESS_LENGTH = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not an address mail can be sent to");
        }
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.substring(0, Math.min(SUBJECT_LENGTH, line.length()));
    }

    /** Whether mail can be sent there: an ordinary ASCII address, and nothing else besides it. */
    public static boolean isAddress(String text) {
        return text.length() <= ADDRESS_LENGTH && ADDRESS.matcher(text).matches();
    }
}
