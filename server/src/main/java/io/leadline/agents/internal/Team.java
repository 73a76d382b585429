package io.leadline.agents.internal;

import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;

/** A group of agents. */
record Team(long id, String name, long agents, long version, Instant createdAt, Instant updatedAt)
        implements CatalogueEntry {}
