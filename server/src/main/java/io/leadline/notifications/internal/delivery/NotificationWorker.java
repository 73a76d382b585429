package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.delivery.WaitingRecipients.RecipientKey;
import io.leadline.notifications.internal.notification.NotificationProperties;
import io.leadline.notifications.internal.preferences.PreferencesChanged;
import io.leadline.notifications.internal.triggers.TriggersNoted;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklist;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Delivers beside the requests: to people of whom something was just noted, and to those whose time has come. */
@Component
class NotificationWorker implements WorkSource<RecipientKey> {
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final NotificationDelivery delivery;
    private final WaitingRecipients recipients;
    private final Clock clock;
    private final Worklist<RecipientKey> worklist;

    NotificationWorker(NotificationDelivery delivery, WaitingRecipients recipients, Clock clock, Worklists worklists) {
        this.delivery = delivery;
        this.recipients = recipients;
        this.clock = clock;
        this.worklist = worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotificationProperties.class)
    static class Settings {}

    /** Whom it is about the triggers alone know. */
    @NotifyPhase
    void on(TriggersNoted event) {
        worklist.look();
    }

    /** In the same transaction: what was held back by quiet hours that are no more is told at once. */
    @ReactPhase
    void on(PreferencesChanged event) {
        delivery.follow(event.tenantId(), event.userId());
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<RecipientKey> waiting(@Nullable RecipientKey after, int limit) {
        return recipients.page(clock.instant(), after, limit);
    }

    @Override
    public WorkOutcome work(RecipientKey recipient) {
        delivery.deliver(recipient.tenantId(), recipient.userId());
        return WorkOutcome.DONE;
    }
}
