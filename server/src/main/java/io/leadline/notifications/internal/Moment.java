package io.leadline.notifications.internal;

import io.leadline.notifications.internal.preferences.RecipientRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A moment as one person has it.
 *
 * @param quietUntil when their quiet hours end; null when there are none now
 */
record Moment(Instant now, ZoneId zone, @Nullable Instant quietUntil, RecipientRow recipient) {
    static Moment of(Instant now, ZoneId ofTenant, RecipientRow recipient) {
        ZoneId zone = recipient.preferences().zoneOr(ofTenant);
        return new Moment(
                now, zone, recipient.preferences().quietUntil(now, zone).orElse(null), recipient);
    }

    boolean isQuiet() {
        return quietUntil != null;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant nextDigest() {
        return recipient.preferences().nextDigest(now, zone, recipient.digestedOn());
    }

    boolean mayDigest() {
        LocalDate last = recipient.digestedOn();
        return last == null || today().isAfter(last);
    }
}
