package io.leadline.notifications.internal.preferences;

/** How a person is told of a type. */
public record Channels(boolean inApp, EmailChannel email) {
    public boolean areOff() {
        return !inApp && email == EmailChannel.OFF;
    }
}
