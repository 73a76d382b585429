package io.leadline.leads.internal.importing.csv;

/** A row does not become a lead; the message says why, to the person who made the file. */
public final class RefusedRowException extends RuntimeException {
    public RefusedRowException(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
