package io.leadline.mail.internal;

import io.leadline.platform.erasure.Mentions;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;

/** A way out for mail. */
interface MailTransport {
    /** Returns when the message was taken. */
    void deliver(OutgoingMail mail, MimeMessage message);

    /** Removes mails from before, where they are still in our hands. */
    default void removeBefore(Instant limit) {}

    /** Removes mails that name the person, where they are still in our hands. */
    default void forget(Mentions mentions) {}
}
