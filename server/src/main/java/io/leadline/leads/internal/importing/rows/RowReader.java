package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.columns.LeadColumn;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.leads.internal.record.Countries;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a row into the fields of a lead. */
public final class RowReader {
    private final List<ColumnTarget> columns;
    private final @Nullable LeadColumn[] targets;
    private final @Nullable String[] attributes;
    private final CellContext context;

    public RowReader(List<ColumnTarget> columns, CellContext context) {
        this.columns = columns;
        this.targets =
                columns.stream().map(column -> column.column().orElse(null)).toArray(LeadColumn[]::new);
        this.attributes =
                columns.stream().map(column -> column.attribute().orElse(null)).toArray(String[]::new);
        this.context = context;
    }

    /** @throws RefusedRowException when the cells are too many, too few, or make no lead */
    public LeadFields read(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new RefusedRowException(
                    "The row has " + cells.size() + " cells, the header has " + columns.size() + ".");
        }
        Row row = new Row();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                place(i, cells.get(i), row);
            }
        }
        return row.lead(context);
    }

    private void place(int index, String cell, Row row) {
        LeadColumn target = targets[index];
        String attribute = attributes[index];
        if (target != null) {
            row.put(target, columns.get(index).header(), cell, context);
        } else if (attribute != null) {
            row.attributes.put(attribute, cell);
        } else if (columns.get(index).header().isEmpty()) {
            throw new RefusedRowException("Column " + (index + 1) + " has a value but no header.");
        }
    }

    /** The cells of a row by what they fill. Fields are read in their own order, so that it matters nowhere how a file has them. */
    private static final class Row {
        private final Map<LeadField, String> cells = new EnumMap<>(LeadField.class);
        private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        private final LeadFields.Builder lead = LeadFields.builder().attributes(attributes);

        void put(LeadColumn column, String header, String cell, CellContext context) {
            LeadField field = column.field();
            if (field == null) {
                PersonName name = PersonName.of(cell);
                lead.firstName(name.first()).lastName(name.last());
            } else if (field == LeadField.ATTRIBUTES) {
                attributes.putAll(object(cell, context));
            } else if (field == LeadField.COUNTRY && Countries.codeOf(cell).isEmpty()) {
                // "unknown" or "Asia/Pacific" says something, too, yet not where the lead's clock is.
                attributes.put(header, cell);
            } else {
                cells.put(field, cell);
            }
        }

        LeadFields lead(CellContext context) {
            cells.forEach((field, cell) -> parse(field, cell, context, lead));
            return lead.build();
        }

        /** Several columns may add to the attributes. */
        private static Map<String, @Nullable Object> object(String cell, CellContext context) {
            LeadFields.Builder holder = LeadFields.builder();
            parse(LeadField.ATTRIBUTES, cell, context, holder);
            Map<String, @Nullable Object> object = holder.build().attributes();
            return object == null ? Map.of() : object;
        }

        private static void parse(LeadField field, String cell, CellContext context, LeadFields.Builder lead) {
            if (!field.parse(cell, context, lead)) {
                throw new RefusedRowException(field.wireName() + ": " + field.hint());
            }
        }
    }
}
