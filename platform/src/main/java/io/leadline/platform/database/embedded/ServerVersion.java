package io.leadline.platform.database.embedded;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a MariaDB server, such as 11.4.5: within the series 11.4 all read each other's files. */
record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Comparator<ServerVersion> OLDEST_FIRST = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch);

    /** The first version a text names. */
    static Optional<ServerVersion> in(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.find()
                ? Optional.of(new ServerVersion(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    boolean isOfSameSeriesAs(ServerVersion other) {
        return major == other.major && minor == other.minor;
    }

    String series() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return OLDEST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return series() + "." + patch;
    }
}
