package io.leadline.platform.web.json;

import io.leadline.platform.database.Instants;
import java.time.Instant;
import org.springframework.core.convert.converter.Converter;

/** Reads RFC 3339 instants in query strings; one that no column keeps is refused, for databases refuse to compare with it. */
public final class InstantConverter implements Converter<String, Instant> {
    @Override
    public Instant convert(String text) {
        Instant instant = Instant.parse(text.strip());
        if (!Instants.isStorable(instant)) {
            throw new IllegalArgumentException("an instant of the years 1970 to 2199");
        }
        return instant;
    }
}
