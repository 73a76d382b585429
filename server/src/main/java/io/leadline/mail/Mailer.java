package io.leadline.mail;

/** Takes mail to be sent. */
public interface Mailer {
    /**
     * Keeps the mail in the transaction at hand and returns; once that commits the mail is sent, and tried again for hours if
     * the mail server does not take it. A killed process loses none, but may send one twice.
     */
    void send(Mail mail);
}
