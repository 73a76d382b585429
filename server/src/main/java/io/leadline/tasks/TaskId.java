package io.leadline.tasks;

/** A task; unique across tenants, yet never looked up without its tenant. */
public record TaskId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
