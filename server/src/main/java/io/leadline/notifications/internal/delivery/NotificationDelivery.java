package io.leadline.notifications.internal.delivery;

import io.leadline.identity.Recipients;
import io.leadline.identity.Recipients.Recipient;
import io.leadline.notifications.internal.mailing.Mailing;
import io.leadline.notifications.internal.preferences.RecipientClock;
import io.leadline.notifications.internal.triggers.TriggerRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a person's notifications up to date in one transaction: gathers what waits, tells what may be told, sends what is due,
 * and notes when to look again. Whoever does it holds the member's row and then the recipient's, so of two at once the second
 * finds nothing left to do.
 */
@Service
public class NotificationDelivery {
    private final Recipients members;
    private final LockedRecipients recipients;
    private final TriggerRepository triggers;
    private final NotificationGrouping grouping;
    private final InAppDelivery inApp;
    private final Mailing mailing;

    NotificationDelivery(
            Recipients members,
            LockedRecipients recipients,
            TriggerRepository triggers,
            NotificationGrouping grouping,
            InAppDelivery inApp,
            Mailing mailing) {
        this.members = members;
        this.recipients = recipients;
        this.triggers = triggers;
        this.grouping = grouping;
        this.inApp = inApp;
        this.mailing = mailing;
    }

    @Transactional
    public void deliver(TenantId tenantId, UserId userId) {
        Optional<Recipient> member = members.share(tenantId, userId);
        if (member.isEmpty()) {
            triggers.deleteOf(tenantId, userId);
            return;
        }
        RecipientClock clock = recipients.lock(tenantId, userId);
        Map<Long, Boolean> touched = grouping.group(tenantId, userId, clock);
        inApp.publish(tenantId, userId, touched);
        inApp.release(tenantId, userId, clock);
        mailing.sendDue(tenantId, member.get(), clock);
        recipients.lookAgainAt(
                tenantId, userId, mailing.nextDue(tenantId, userId).orElse(null));
    }

    /** Makes what waits for its time follow changed preferences. */
    @Transactional
    public void follow(TenantId tenantId, UserId userId) {
        RecipientClock clock = recipients.lock(tenantId, userId);
        mailing.follow(tenantId, userId, clock);
        deliver(tenantId, userId);
    }
}
