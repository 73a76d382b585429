package io.leadline.platform.live;

/**
 * Something that happened, as clients are told it.
 *
 * @param type such as {@code lead.assigned}; {@code docs/live.md} lists them
 * @param content a record or map that nobody changes any more, small: it says what to read again rather than everything
 */
public record LiveEvent(String type, Object content, Audience audience) {
    /** For every member of the tenant. */
    public static LiveEvent of(String type, Object content) {
        return new LiveEvent(type, content, Audience.EVERYBODY);
    }

    public LiveEvent to(Audience other) {
        return new LiveEvent(type, content, other);
    }
}
