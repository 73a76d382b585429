package io.leadline.leads.internal.importing.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of the first rows of a file, by which columns are recognised. The same rows, however much of the file is at hand. */
public final class FirstRows {
    private static final int ROWS = 100;

    /** No more of a file is looked at, which is as much as a preview has. */
    public static final int BYTES = 256 << 10;

    private FirstRows() {}

    /** @param start the beginning of the file in UTF-8 */
    public static List<List<String>> of(byte[] start, FileHead head) {
        int from = Math.toIntExact(Math.min(head.offset(), start.length));
        boolean cut = start.length >= BYTES;
        byte[] rest = Arrays.copyOfRange(start, from, Math.max(from, Math.min(start.length, BYTES)));
        RecordFramer framer = new RecordFramer(new ByteArrayInputStream(rest), head.delimiter(), 0, 1);
        Cells cells = new Cells(head.delimiter());
        List<List<String>> rows = new ArrayList<>();
        try {
            for (Frame frame = framer.next(); frame != null && rows.size() < ROWS; frame = framer.next()) {
                if (frame.kind() == Frame.Kind.WHOLE && (!cut || framer.offset() < rest.length)) {
                    add(cells, frame, rows);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static void add(Cells cells, Frame frame, List<List<String>> rows) {
        try {
            rows.add(cells.read(frame.bytes()));
        } catch (RefusedRowException broken) {
            // The import tells.
        }
    }
}
