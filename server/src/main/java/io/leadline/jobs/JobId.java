package io.leadline.jobs;

/** A job; unique across tenants, found only with its tenant. */
public record JobId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
