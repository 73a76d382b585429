package io.leadline.notifications.internal.mailing;

import io.leadline.identity.Recipients.Recipient;
import io.leadline.mail.Mailer;
import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationMetrics;
import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.notifications.internal.preferences.RecipientClock;
import io.leadline.notifications.internal.preferences.RecipientRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends a person what is due: the immediate ones not read meanwhile in one mail, and the digest once a day of theirs. The mail is
 * kept in the transaction that marks what it tells, so it is sent exactly when that is so. What was due while the address was not
 * verified is not sent later: it is on the page.
 */
@Component
public class Mailing {
    private static final int MOST_LINES = 50;

    private final WaitingMails waiting;
    private final RecipientRepository recipients;
    private final MailTexts texts;
    private final Mailer mailer;
    private final NotificationMetrics metrics;

    Mailing(
            WaitingMails waiting,
            RecipientRepository recipients,
            MailTexts texts,
            Mailer mailer,
            NotificationMetrics metrics) {
        this.waiting = waiting;
        this.recipients = recipients;
        this.texts = texts;
        this.mailer = mailer;
        this.metrics = metrics;
    }

    public void sendDue(TenantId tenantId, Recipient to, RecipientClock clock) {
        Instant quietUntil = clock.quietUntil();
        if (quietUntil != null) {
            waiting.postpone(tenantId, to.userId(), quietUntil);
            return;
        }
        waiting.dropRead(tenantId, to.userId(), clock.now());
        send(tenantId, to, clock, EmailChannel.IMMEDIATE);
        if (!clock.mayDigest()) {
            waiting.nextTime(tenantId, to.userId(), clock.now(), clock.nextDigest());
        } else if (send(tenantId, to, clock, EmailChannel.DIGEST)) {
            recipients.digested(tenantId, to.userId(), clock.today());
        }
    }

    /** Makes mail that waits follow changed preferences. */
    public void follow(TenantId tenantId, UserId userId, RecipientClock clock) {
        List<String> unmailed = Arrays.stream(NotificationType.values())
                .filter(type -> clock.recipient().preferences().of(type).email() == EmailChannel.OFF)
                .map(NotificationType::wireName)
                .toList();
        waiting.cancel(tenantId, userId, unmailed);
        waiting.reschedule(tenantId, userId, clock.nextDigest());
        waiting.hasten(tenantId, userId, clock.now());
    }

    /** When something of the person is due next: a mail, or what is held back. */
    public Optional<Instant> nextDue(TenantId tenantId, UserId userId) {
        return waiting.nextDue(tenantId, userId);
    }

    private boolean send(TenantId tenantId, Recipient to, RecipientClock clock, EmailChannel kind) {
        List<Notification> due = waiting.due(tenantId, to.userId(), kind, clock.now(), MOST_LINES);
        if (due.isEmpty()) {
            return false;
        }
        int all = waiting.mailed(tenantId, to.userId(), kind, clock.now());
        if (to.emailVerified()) {
            mailer.send(texts.of(tenantId, to, clock.zone(), kind, due, all));
            metrics.mailed(kind);
        }
        return true;
    }
}
