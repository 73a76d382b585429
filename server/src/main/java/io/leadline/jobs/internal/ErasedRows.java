package io.leadline.jobs.internal;

import io.leadline.platform.audit.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refused rows hold what a file told of people: an erased person goes from there too. */
@Component
class ErasedRows {
    /** Anything shorter would be found in rows of others. */
    private static final int MIN_LENGTH = 6;

    private final RowErrorRepository errors;

    ErasedRows(RowErrorRepository errors) {
        this.errors = errors;
    }

    @EventListener
    void on(PersonErased event) {
        event.identifiers().stream()
                .filter(identifier -> identifier.length() >= MIN_LENGTH)
                .forEach(identifier -> errors.erase(event.tenantId(), identifier));
    }
}
