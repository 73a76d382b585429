package io.leadline.platform.ratelimit;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** So many requests in a time, written {@code 6000/1m}. What is not used adds up to no more than that. */
record Limit(long requests, Duration per) {
    Limit {
        if (requests < 1 || per.toSeconds() < 1) {
            throw new IllegalArgumentException("A limit allows at least one request in at least one second");
        }
    }

    /** For settings. */
    public static Limit valueOf(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Write a limit as requests/time, such as 6000/1m: " + text);
        }
        return new Limit(
                Long.parseLong(text.substring(0, slash).strip()),
                DurationStyle.detectAndParse(text.substring(slash + 1).strip()));
    }
}
