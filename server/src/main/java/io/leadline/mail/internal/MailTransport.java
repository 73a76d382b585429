package io.leadline.mail.internal;

import io.leadline.platform.erasure.Mentions;
import jakarta.mail.internet.MimeMessage;

/** A way out for mail. */
interface MailTransport {
    /** Returns when the message was taken. */
    void deliver(OutgoingMail mail, MimeMessage message);

    /** Removes mails that name the person, where they are still in our hands. */
    default void forget(Mentions mentions) {}
}
