package io.leadline.leads.internal.importing;

/** A row does not become a lead; the message says why, to the person who made the file. */
final class RefusedRowException extends RuntimeException {
    RefusedRowException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
