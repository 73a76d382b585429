package io.leadline.live.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands among all events, as clients get it and send it back: {@code k3f9x2-1764000000000-0}.
 *
 * @param epoch of one series of ids; ids of different ones cannot be compared
 * @param major together with minor grows from event to event
 */
record EventId(String epoch, long major, long minor) implements Comparable<EventId> {
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9]{1,20})-([0-9]{1,18})-([0-9]{1,18})");
    private static final Comparator<EventId> ORDER =
            Comparator.comparingLong(EventId::major).thenComparingLong(EventId::minor);

    /** A name for a series of ids that no other has. */
    static String newEpoch() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), Character.MAX_RADIX);
    }

    static Optional<EventId> parse(@Nullable String text) {
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text.strip());
        return matcher.matches()
                ? Optional.of(new EventId(
                        matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** Of ids of one epoch. */
    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    boolean isAfter(EventId other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return epoch + "-" + major + "-" + minor;
    }
}
