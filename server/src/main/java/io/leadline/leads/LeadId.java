package io.leadline.leads;

/** A lead; unique across tenants, yet never looked up without its tenant. */
public record LeadId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
