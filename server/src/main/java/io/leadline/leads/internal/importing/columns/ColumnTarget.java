package io.leadline.leads.internal.importing.columns;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of one column go.
 *
 * @param header of the column, made unique
 * @param target a lead field by its wire name, {@code attributes.x}, or null for nowhere
 */
public record ColumnTarget(String header, @Nullable String target) {
    static final String ATTRIBUTE = "attributes.";

    static ColumnTarget field(String header, LeadColumn column) {
        return new ColumnTarget(header, column.wireName());
    }

    static ColumnTarget attribute(String header) {
        return new ColumnTarget(header, ATTRIBUTE + header);
    }

    static ColumnTarget nowhere(String header) {
        return new ColumnTarget(header, null);
    }

    public Optional<LeadColumn> column() {
        return Optional.ofNullable(target).flatMap(LeadColumn::ofWireName);
    }

    public Optional<String> attribute() {
        return target != null && target.startsWith(ATTRIBUTE)
                ? Optional.of(target.substring(ATTRIBUTE.length()))
                : Optional.empty();
    }
}
