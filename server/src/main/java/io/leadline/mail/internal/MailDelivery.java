package io.leadline.mail.internal;

import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, one mail at a time and outside of any transaction: the mail server may be slow. */
@Component
class MailDelivery implements WorkSource<Long> {
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final int PORTION = 500;

    private final OutgoingMailRepository mails;
    private final MailTransport transport;
    private final Messages messages;
    private final MailProperties properties;
    private final MailMetrics metrics;
    private final Clock clock;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    MailDelivery(
            OutgoingMailRepository mails,
            MailTransport transport,
            Messages messages,
            MailProperties properties,
            MailMetrics metrics,
            Clock clock) {
        this.mails = mails;
        this.transport = transport;
        this.messages = messages;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    @Override
    public List<Long> waiting(@Nullable Long after, int limit) {
        return mails.due(clock.instant(), after == null ? 0 : after, limit);
    }

    /** A mail that is not taken waits in its row for its next attempt; after three in a row the server seems to be away. */
    @Override
    public WorkOutcome work(Long id) {
        Optional<OutgoingMail> due = mails.findDue(id, clock.instant());
        if (due.isEmpty() || !mails.claim(due.get(), clock.instant().plus(properties.lease()))) {
            return WorkOutcome.DONE;
        }
        if (deliver(due.get())) {
            failuresInARow.set(0);
        } else if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
            failuresInARow.set(0);
            return WorkOutcome.UNAVAILABLE;
        }
        return WorkOutcome.DONE;
    }

    private boolean deliver(OutgoingMail mail) {
        try {
            transport.deliver(mail, messages.of(mail, mails.open(mail)));
            mails.delete(mail.id());
            metrics.sent();
            return true;
        } catch (RuntimeException failure) {
            failed(mail, failure);
            return false;
        }
    }

    private void failed(OutgoingMail mail, RuntimeException failure) {
        int attempts = mail.attempts() + 1;
        String error = String.valueOf(failure.getMessage());
        if (attempts >= properties.maxAttempts()) {
            mails.giveUp(mail.id(), error);
            metrics.failed();
            LOG.error(
                    "Mail {} is given up after {} attempts; it stays in outgoing_mails", mail.id(), attempts, failure);
            return;
        }
        Instant again = clock.instant().plus(properties.delayAfter(attempts));
        mails.tryAgain(mail.id(), again, error);
        LOG.warn("Mail {} was not taken; attempt {} follows at {}: {}", mail.id(), attempts + 1, again, error);
    }

    /** Mail that was given up, and what was written where no server takes it. */
    void removeOld() {
        Instant before = clock.instant().minus(properties.keepFailed());
        int deleted;
        do {
            deleted = mails.deleteFailed(before, PORTION);
        } while (deleted == PORTION);
        transport.removeBefore(before);
    }
}
