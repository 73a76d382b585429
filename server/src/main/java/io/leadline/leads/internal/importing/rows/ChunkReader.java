package io.leadline.leads.internal.importing.rows;

import io.leadline.jobs.RowError;
import io.leadline.leads.internal.importing.csv.Cells;
import io.leadline.leads.internal.importing.csv.Frame;
import io.leadline.leads.internal.importing.csv.RecordFramer;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.record.LeadDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the file chunk by chunk: so many rows, or so many bytes, as one transaction should write. */
public final class ChunkReader {
    private static final int ROWS = 1000;
    private static final int BYTES = 2 << 20;
    private static final int PREVIEW = 20;

    private final RecordFramer framer;
    private final Cells cells;
    private final RowReader rows;
    private final RowCheck check;
    private final boolean preview;
    private ImportPosition position;

    public ChunkReader(
            RecordFramer framer, Cells cells, RowReader rows, RowCheck check, ImportPosition begin, boolean preview) {
        this.framer = framer;
        this.cells = cells;
        this.rows = rows;
        this.check = check;
        this.position = begin;
        this.preview = preview;
    }

    /** The next rows; none at the end of the file. */
    public ParsedChunk read() throws IOException {
        List<LeadDraft> drafts = new ArrayList<>(ROWS);
        List<RowError> errors = new ArrayList<>();
        List<PreviewRow> shown = new ArrayList<>(position.preview());
        long begin = framer.offset();
        while (drafts.size() + errors.size() < ROWS && framer.offset() - begin < BYTES) {
            @Nullable Frame frame = framer.next();
            if (frame == null) {
                break;
            }
            try {
                LeadDraft draft = draft(frame);
                drafts.add(draft);
                if (preview && shown.size() < PREVIEW) {
                    shown.add(new PreviewRow(frame.line(), draft.fields()));
                }
            } catch (RefusedRowException refused) {
                errors.add(new RowError(frame.line(), refused.reason(), excerpt(frame.bytes())));
            }
        }
        position = new ImportPosition(framer.offset(), framer.line(), shown, firstErrors(errors));
        return new ParsedChunk(drafts, errors, position);
    }

    private LeadDraft draft(Frame frame) {
        return check.check(rows.read(cells.read(whole(frame))));
    }

    /** @throws RefusedRowException when the frame is no whole record */
    public static byte[] whole(Frame frame) {
        return switch (frame.kind()) {
            case WHOLE -> frame.bytes();
            case UNCLOSED ->
                throw new RefusedRowException("A quote is opened and never closed; close it or double it.");
            case OVERSIZED -> throw new RefusedRowException("The row is longer than 1 MiB.");
        };
    }

    private List<PreviewError> firstErrors(List<RowError> errors) {
        if (!preview || position.errors().size() == PREVIEW) {
            return position.errors();
        }
        List<PreviewError> first = new ArrayList<>(position.errors());
        errors.stream()
                .limit(PREVIEW - first.size())
                .forEach(error -> first.add(new PreviewError(line(error), error.reason())));
        return first;
    }

    private static long line(RowError error) {
        Long line = error.line();
        return line == null ? 0 : line;
    }

    /** How the row begins; bytes that are no UTF-8 show as replacement characters, NULs are left out. */
    private static String excerpt(byte[] bytes) {
        int length = Math.min(bytes.length, 600);
        return new String(bytes, 0, length, StandardCharsets.UTF_8).replace("\0", "");
    }
}
