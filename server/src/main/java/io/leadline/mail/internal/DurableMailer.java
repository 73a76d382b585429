package io.leadline.mail.internal;

import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.Worklist;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

@Service
class DurableMailer implements Mailer {
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final OutgoingMailRepository mails;
    private final Worklist<Long> deliveries;
    private final Clock clock;

    /** One mail at a time leaves a replica, so that a server that is away is not asked for several at once. */
    DurableMailer(OutgoingMailRepository mails, MailDelivery delivery, Worklists worklists, Clock clock) {
        this.mails = mails;
        this.deliveries = worklists.open(delivery, Pace.sweepingEvery(SWEEP).withThreads(1));
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        deliveries.wake(mails.insert(mail, clock.instant()));
    }
}
