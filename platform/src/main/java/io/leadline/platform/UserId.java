package io.leadline.platform;

/** A person who can sign in; the same id in every tenant the person is a member of. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
