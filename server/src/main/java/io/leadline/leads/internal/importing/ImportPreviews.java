package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.ImportPreview.Column;
import io.leadline.leads.internal.importing.ImportPreview.Row;
import io.leadline.leads.internal.importing.columns.ColumnMapping;
import io.leadline.leads.internal.importing.columns.ColumnTarget;
import io.leadline.leads.internal.importing.csv.FileHead;
import io.leadline.leads.internal.importing.csv.Frame;
import io.leadline.leads.internal.importing.csv.RecordFramer;
import io.leadline.platform.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at the beginning of a file as an import would, by the same readers, and keeps nothing of it. */
@Service
class ImportPreviews {
    /** How much of a file is looked at. */
    static final int SIZE = 256 << 10;

    private static final int ROWS = 20;
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 200;
    private static final int LONGEST_CHARACTER = 4;

    private final ImportReaders readers;

    ImportPreviews(ImportReaders readers) {
        this.readers = readers;
    }

    /**
     * Previews a file.
     *
     * @param start its first {@link #SIZE} bytes, or all of it
     * @throws io.leadline.platform.problem.DomainException 422 when file or mapping are no good
     */
    ImportPreview of(TenantId tenantId, byte[] start, Map<String, @Nullable String> wishes) {
        FileHead head = FileHead.read(start);
        List<ColumnTarget> proposed = new ColumnMapping(head.headers(), Map.of()).targets();
        List<ColumnTarget> columns = new ColumnMapping(head.headers(), wishes).targets();
        List<Row> rows = rows(start, head, readers.rows(tenantId, head.delimiter(), columns));
        return new ImportPreview(
                columns(proposed, columns, rows),
                String.valueOf(head.delimiter().character()),
                isUtf8(start) ? "utf-8" : "other",
                rows);
    }

    private static List<Row> rows(byte[] start, FileHead head, ImportReaders.Rows reader) {
        int offset = Math.toIntExact(head.offset());
        ByteArrayInputStream rest = new ByteArrayInputStream(start, offset, start.length - offset);
        RecordFramer framer = new RecordFramer(rest, head.delimiter(), head.offset(), head.line());
        List<Row> rows = new ArrayList<>();
        try {
            for (Frame frame = framer.next(); frame != null && rows.size() < ROWS; frame = framer.next()) {
                if (start.length < SIZE || framer.offset() < start.length) {
                    rows.add(reader.read(frame));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
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

    /** The end may lie within a character. */
    private static boolean isUtf8(byte[] start) {
        for (int cut = 0; cut < LONGEST_CHARACTER; cut++) {
            try {
                byte[] text = Arrays.copyOf(start, Math.max(0, start.length - cut));
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
                return true;
            } catch (CharacterCodingException other) {
                if (start.length < SIZE) {
                    return false;
                }
            }
        }
        return false;
    }
}
