package io.leadline.leads.internal.importing.csv;

import java.util.List;

/** A row does not become a lead; the reasons say why, to the person who made the file. */
public final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public RefusedRowException(String reason) {
        this(List.of(reason));
    }

    public RefusedRowException(List<String> reasons) {
        super(String.join("; ", reasons), null, false, false);
        this.reasons = reasons;
    }

    public List<String> reasons() {
        return reasons;
    }

    /** All of them in one text. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
