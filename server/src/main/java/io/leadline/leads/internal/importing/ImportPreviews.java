package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.ImportPreview.Column;
import io.leadline.leads.internal.importing.ImportPreview.Row;
import io.leadline.leads.internal.importing.ImportReaders.SeenRow;
import io.leadline.leads.internal.importing.columns.ColumnMapping;
import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.FileHead;
import io.leadline.leads.internal.importing.csv.FirstRows;
import io.leadline.leads.internal.importing.csv.Frame;
import io.leadline.leads.internal.importing.csv.RecordFramer;
import io.leadline.leads.internal.importing.encoding.FileText.Beginning;
import io.leadline.leads.internal.importing.matching.RowWriter;
import io.leadline.leads.internal.importing.rows.CheckedRow;
import io.leadline.leads.internal.record.CellContext;
import io.leadline.platform.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at the beginning of a file as an import would, by the same readers, and keeps nothing of it. */
@Service
class ImportPreviews {
    /** How much of a file is looked at. */
    static final int SIZE = FirstRows.BYTES;

    private static final int ROWS = 20;
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 200;

    private final ImportReaders readers;
    private final RowWriter writer;

    ImportPreviews(ImportReaders readers, RowWriter writer) {
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Previews a file.
     *
     * @param bytes its first {@link #SIZE} bytes, or all of it
     * @throws io.leadline.platform.problem.DomainException 422 when file or mapping are no good
     */
    ImportPreview of(TenantId tenantId, byte[] bytes, ImportWishes wishes) {
        boolean cut = bytes.length == SIZE;
        Beginning text = Beginning.of(bytes, cut, wishes.encoding());
        byte[] start = text.bytes();
        FileHead head = FileHead.read(start);
        List<List<String>> first = FirstRows.of(start, head);
        CellContext context = readers.context(tenantId);
        List<ColumnTarget> proposed = new ColumnMapping(head.headers(), first, context, Map.of()).targets();
        List<ColumnTarget> columns = new ColumnMapping(head.headers(), first, context, wishes.mapping()).targets();
        List<Row> rows =
                foreseen(tenantId, wishes, rows(start, cut, head, readers.rows(tenantId, head.delimiter(), columns)));
        return new ImportPreview(
                columns(proposed, columns, rows),
                String.valueOf(head.delimiter().character()),
                text.encoding().wireName(),
                columns.stream().anyMatch(ColumnTarget::namesContact),
                rows);
    }

    private static List<SeenRow> rows(byte[] start, boolean cut, FileHead head, ImportReaders.Rows reader) {
        int offset = Math.toIntExact(head.offset());
        ByteArrayInputStream rest = new ByteArrayInputStream(start, offset, start.length - offset);
        RecordFramer framer = new RecordFramer(rest, head.delimiter(), head.offset(), head.line());
        List<SeenRow> rows = new ArrayList<>();
        try {
            for (Frame frame = framer.next(); frame != null && rows.size() < ROWS; frame = framer.next()) {
                if (!cut || framer.offset() < start.length) {
                    rows.add(reader.read(frame));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private List<Row> foreseen(TenantId tenantId, ImportWishes wishes, List<SeenRow> rows) {
        List<CheckedRow> accepted =
                rows.stream().map(SeenRow::accepted).filter(Objects::nonNull).toList();
        Iterator<RowWriter.@Nullable Foreseen> outcomes =
                writer.foresee(tenantId, wishes.rules(), accepted).iterator();
        return rows.stream()
                .map(row -> row.accepted() == null ? row.shown() : row.shown().with(outcomes.next()))
                .toList();
    }

    private static List<Column> columns(List<ColumnTarget> proposed, List<ColumnTarget> mapped, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < mapped.size(); i++) {
            int index = i;
            List<String> samples = rows.stream()
                    .map(Row::cells)
                    .filter(cells -> index < cells.size() && !cells.get(index).isEmpty())
                    .map(cells -> cells.get(index))
                    .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) : cell)
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            columns.add(new Column(
                    mapped.get(i).header(),
                    samples,
                    proposed.get(i).target(),
                    mapped.get(i).target()));
        }
        return columns;
    }
}
