package io.leadline.mail.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts mail that left this replica, and mail that was given up. */
@Component
class MailMetrics {
    private final Counter sent;
    private final Counter failed;

    MailMetrics(MeterRegistry registry) {
        this.sent = registry.counter("leadline.mails", "outcome", "sent");
        this.failed = registry.counter("leadline.mails", "outcome", "failed");
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }
}
