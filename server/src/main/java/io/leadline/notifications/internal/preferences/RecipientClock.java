package io.leadline.notifications.internal.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The present moment as one person has it.
 *
 * @param quietUntil when their quiet hours end; null when there are none now
 */
public record RecipientClock(
        Instant now, ZoneId zone, @Nullable Instant quietUntil, RecipientRow recipient) {
    public static RecipientClock of(Instant now, ZoneId ofTenant, RecipientRow recipient) {
        ZoneId zone = recipient.preferences().zoneOr(ofTenant);
        return new RecipientClock(
                now, zone, recipient.preferences().quietUntil(now, zone).orElse(null), recipient);
    }

    public boolean isQuiet() {
        return quietUntil != null;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public Instant nextDigest() {
        return recipient.preferences().nextDigest(now, zone, recipient.digestedOn());
    }

    public boolean mayDigest() {
        LocalDate last = recipient.digestedOn();
        return last == null || today().isAfter(last);
    }
}
