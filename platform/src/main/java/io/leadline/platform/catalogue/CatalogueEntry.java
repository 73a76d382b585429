package io.leadline.platform.catalogue;

/** An entry of a catalogue. */
public interface CatalogueEntry {
    /** Unique across tenants; entries are listed in the order of their ids. */
    long id();

    /** Grows by one with each change; clients see it as the entity tag. */
    long version();
}
