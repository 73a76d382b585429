package io.leadline.leads.internal.importing.rows;

import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.columns.LeadColumn;
import io.leadline.leads.internal.record.CellContext;
import java.util.List;
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

    public ReadRow read(List<String> cells) {
        RowFields row = new RowFields(context);
        requireColumns(cells, row);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                place(i, cells.get(i), row);
            }
        }
        return row.read();
    }

    /** Many programs leave empty cells at the end of a row out, or end each row with a delimiter. */
    private void requireColumns(List<String> cells, RowFields row) {
        boolean tooMany = cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty());
        if (tooMany) {
            row.problem("The row has " + cells.size() + " cells, the header has " + columns.size() + ".");
        }
    }

    private void place(int index, String cell, RowFields row) {
        LeadColumn target = targets[index];
        String attribute = attributes[index];
        if (target != null) {
            row.put(target, columns.get(index).header(), cell);
        } else if (attribute != null) {
            row.attribute(attribute, cell);
        } else if (columns.get(index).header().isEmpty()) {
            row.problem("Column " + (index + 1) + " has a value but no header.");
        }
    }
}
