package io.leadline.openapi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of what the probe could send, another one each day, so that within {@value #PARTS} days everything is sent once at each
 * place. All of it with {@code ./leadline test --full}; a day again with {@code -Dtest.rotation=<number>}, which a failure names.
 */
final class Rotation {
    static final int PARTS = 5;

    private static final boolean FULL = Boolean.getBoolean("test.full");

    @SuppressWarnings("TimeInStaticInitializer") // one part for all of a run, though midnight passes
    private static final long NUMBER =
            Long.getLong("test.rotation", LocalDate.now(Clock.systemUTC()).toEpochDay());

    private Rotation() {}

    /** @param place what the values are for: each begins with another part */
    static <T> List<T> of(List<T> all, String place) {
        return FULL
                ? all
                : IntStream.range(0, all.size())
                        .filter(index -> Math.floorMod(index + place.hashCode() + NUMBER, (long) PARTS) == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** How many calls are left of so many. */
    static int share(int calls) {
        return FULL ? calls : calls / PARTS;
    }

    static String name() {
        return FULL ? "all values" : "-Dtest.rotation=" + NUMBER;
    }
}
