package io.leadline.mail.internal;

import jakarta.mail.internet.MimeMessage;

/** A way out for mail. */
interface MailTransport {
    /** Returns when the message was taken. */
    void deliver(OutgoingMail mail, MimeMessage message);
}
