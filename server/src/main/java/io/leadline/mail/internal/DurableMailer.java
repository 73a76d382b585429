package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.background.Nudge;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import org.springframework.stereotype.Service;

@Service
class DurableMailer implements Mailer {
    private final OutgoingMailRepository mails;
    private final Nudge delivery;
    private final Clock clock;

    DurableMailer(OutgoingMailRepository mails, MailDelivery delivery, Clock clock) {
        this.mails = mails;
        this.delivery = new Nudge("mail-delivery", delivery::deliverDue);
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        mails.insert(mail, clock.instant());
        delivery.afterCommit();
    }

    @PreDestroy
    void stop() {
        delivery.close();
    }
}
