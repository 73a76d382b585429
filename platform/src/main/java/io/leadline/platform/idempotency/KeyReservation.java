package io.leadline.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What a request with a key finds. */
sealed interface KeyReservation {
    /** It is the first, or the one before it died: it carries the operation out. */
    record Won(KeyScope scope, long id, int attempt) implements KeyReservation {}

    /** It was carried out before. */
    record Answered(StoredAnswer answer) implements KeyReservation {}

    /** Another is carrying it out. */
    record Busy() implements KeyReservation {}

    /** The key was used for another request. */
    record Reused() implements KeyReservation {}

    /** A key as the database has it. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record Row(
            long id,
            int attempt,
            byte[] fingerprint,
            boolean expired,
            boolean abandoned,
            @Nullable StoredAnswer answer) {}
}
