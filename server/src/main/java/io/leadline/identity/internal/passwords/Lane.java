package io.leadline.identity.internal.passwords;

import java.util.Locale;

/** Who waits for a hash: a flood of strangers must not keep those out who are known. */
public enum Lane {
    /** Somebody signed in, on a device the account's owner has used before, or with a link that was mailed to them. */
    KNOWN,
    /** Anybody else. */
    STRANGER;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
