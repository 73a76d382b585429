package io.leadline.notifications.internal.delivery;

import io.leadline.identity.Recipients;
import io.leadline.identity.Recipients.Recipient;
import io.leadline.notifications.internal.causes.CauseRepository;
import io.leadline.notifications.internal.mailing.Mailing;
import io.leadline.notifications.internal.preferences.Moment;
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
    private final CauseRepository causes;
    private final Gathering gathering;
    private final Attention attention;
    private final Mailing mailing;

    NotificationDelivery(
            Recipients members,
            LockedRecipients recipients,
            CauseRepository causes,
            Gathering gathering,
            Attention attention,
            Mailing mailing) {
        this.members = members;
        this.recipients = recipients;
        this.causes = causes;
        this.gathering = gathering;
        this.attention = attention;
        this.mailing = mailing;
    }

    @Transactional
    public void deliver(TenantId tenantId, UserId userId) {
        Optional<Recipient> member = members.share(tenantId, userId);
        if (member.isEmpty()) {
            causes.deleteOf(tenantId, userId);
            return;
        }
        Moment moment = recipients.lock(tenantId, userId);
        Map<Long, Boolean> touched = gathering.gather(tenantId, userId, moment);
        attention.tell(tenantId, userId, touched);
        attention.release(tenantId, userId, moment);
        mailing.sendDue(tenantId, member.get(), moment);
        recipients.lookAgainAt(
                tenantId, userId, mailing.nextDue(tenantId, userId).orElse(null));
    }

    /** Makes what waits for its time follow changed preferences. */
    @Transactional
    public void follow(TenantId tenantId, UserId userId) {
        Moment moment = recipients.lock(tenantId, userId);
        mailing.follow(tenantId, userId, moment);
        deliver(tenantId, userId);
    }
}
