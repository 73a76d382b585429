package io.leadline.platform.catalogue;

import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.Differences;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes catalogues. */
@Component
public class Catalogues {
    private final Audit audit;
    private final Differences differences;
    private final Clock clock;

    Catalogues(Audit audit, Differences differences, Clock clock) {
        this.audit = audit;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * A catalogue.
     *
     * @param kind what an entry is, {@code snake_case}; the audit trail files it under this
     * @param fieldsOf what members write of an entry
     */
    public <E extends CatalogueEntry, F> Catalogue<E, F> of(
            String kind, CatalogueStore<E, F> store, Function<E, F> fieldsOf) {
        return new Catalogue<>(kind, store, fieldsOf, audit, differences, clock);
    }
}
