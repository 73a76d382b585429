package io.leadline.leads.internal.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into records, byte by byte. Lines end with LF, CRLF or CR; a line ending inside quotes belongs to the record.
 * Quotes count where a cell begins, blanks before them aside, and everything that matters here is ASCII, so the bytes of any
 * UTF-8 text pass untouched.
 *
 * <p>A quote that is not closed within 1 MiB, 1,000 lines or the file, or only by a quote with text behind it, costs the line it was opened on, and reading goes on
 * with the next physical line. Memory is bounded by twice the largest record.
 */
public final class RecordFramer {
    static final int MAX_RECORD = 1 << 20;
    static final int MAX_LINES = 1000;
    private static final int EXCERPT = 1000;
    private static final int END = -1;

    private final InputStream input;
    private final byte delimiter;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int limit;
    private boolean ended;
    private long offset;
    private long line;

    /**
     * @param input stands at the given offset
     * @param offset of the first byte, at the beginning of a line
     * @param line the number of that line
     */
    public RecordFramer(InputStream input, Delimiter delimiter, long offset, long line) {
        this.input = input;
        this.delimiter = (byte) delimiter.character();
        this.offset = offset;
        this.line = line;
    }

    /** Where the next frame begins in the file. */
    public long offset() {
        return offset;
    }

    /** The physical line the next frame begins on. */
    public long line() {
        return line;
    }

    /** The next frame, blank lines skipped; null at the end of the file. */
    public @Nullable Frame next() throws IOException {
        while (true) {
            Scan scan = scan();
            if (scan.length == 0 && scan.consumed == 0) {
                return null;
            }
            byte[] bytes = Arrays.copyOfRange(buffer, start, start + scan.length);
            long first = line;
            start += scan.consumed;
            offset += scan.consumed;
            line += scan.lines;
            if (scan.kind == Frame.Kind.OVERSIZED) {
                skipLine();
            }
            if (!isBlank(bytes)) {
                return frame(scan.kind, first, bytes);
            }
        }
    }

    private static Frame frame(Frame.Kind kind, long line, byte[] bytes) {
        return new Frame(kind, line, kind == Frame.Kind.WHOLE ? bytes : excerpt(bytes));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ') {
                return false;
            }
        }
        return true;
    }

    private static byte[] excerpt(byte[] bytes) {
        return bytes.length > EXCERPT ? Arrays.copyOf(bytes, EXCERPT) : bytes;
    }

    private enum Place {
        CELL_START,
        BARE,
        QUOTED,
        /** Behind a quote inside quotes: it ends the cell unless another one follows. */
        QUOTE_IN_QUOTED,
        /** Among the blanks behind a quoted cell. */
        AFTER_QUOTED,
        /** Text follows the end of a quoted cell. */
        BROKEN
    }

    /** @param consumed the bytes of the record with its line ending, {@code lines} long */
    private record Scan(Frame.Kind kind, int length, int consumed, int lines) {}

    /** Where the last quote was opened: the end of that line is where reading goes on should it never be closed. */
    private record Opening(int length, int consumed, int lines) {}

    private Scan scan() throws IOException {
        Place place = Place.CELL_START;
        @Nullable Opening opening = null;
        int lines = 1;
        for (int at = 0; ; at++) {
            int b = at(at);
            if (place == Place.QUOTED && (b == END || at >= MAX_RECORD || lines > MAX_LINES)) {
                return unclosed(opening, at, lines - 1);
            }
            if (b == END) {
                return new Scan(Frame.Kind.WHOLE, at, at, 0);
            }
            if (at >= MAX_RECORD) {
                return new Scan(Frame.Kind.OVERSIZED, at, at, lines - 1);
            }
            boolean lineEnd = b == '\n' || b == '\r';
            if (lineEnd && place != Place.QUOTED) {
                return new Scan(Frame.Kind.WHOLE, at, at + endingLength(at), lines);
            }
            if (lineEnd) {
                int ending = endingLength(at);
                if (opening == null) {
                    opening = new Opening(at, at + ending, lines);
                }
                lines++;
                at += ending - 1;
                continue;
            }
            Place next = next(place, b);
            if (next == Place.BROKEN && opening != null) {
                // What looked like the end of the cell is the beginning of another, lines below.
                return unclosed(opening, at, lines - 1);
            }
            if (next == Place.QUOTED && place == Place.CELL_START) {
                opening = null;
            }
            place = next;
        }
    }

    private Place next(Place place, int b) {
        return switch (place) {
            case CELL_START -> {
                if (b == delimiter) {
                    yield Place.CELL_START;
                }
                yield b == '"' ? Place.QUOTED : b <= ' ' ? Place.CELL_START : Place.BARE;
            }
            case BARE, BROKEN -> b == delimiter ? Place.CELL_START : Place.BARE;
            case QUOTED -> b == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
            case QUOTE_IN_QUOTED -> b == '"' ? Place.QUOTED : afterQuoted(b);
            case AFTER_QUOTED -> afterQuoted(b);
        };
    }

    private Place afterQuoted(int b) {
        if (b == delimiter) {
            return Place.CELL_START;
        }
        return b <= ' ' ? Place.AFTER_QUOTED : Place.BROKEN;
    }

    /** The line the quote was opened on; where that is the last one of the file, all there is. */
    private static Scan unclosed(@Nullable Opening opening, int at, int lines) {
        return opening == null
                ? new Scan(at >= MAX_RECORD ? Frame.Kind.OVERSIZED : Frame.Kind.UNCLOSED, at, at, lines)
                : new Scan(Frame.Kind.UNCLOSED, opening.length, opening.consumed, opening.lines);
    }

    private int endingLength(int at) throws IOException {
        return at(at) == '\r' && at(at + 1) == '\n' ? 2 : 1;
    }

    private void skipLine() throws IOException {
        int b = at(0);
        while (b != END && b != '\n' && b != '\r') {
            start++;
            offset++;
            b = at(0);
        }
        if (b != END) {
            int ending = endingLength(0);
            start += ending;
            offset += ending;
            line++;
        }
    }

    /** The byte at the given distance from the record's start, 0 to 255, or {@link #END}. */
    private int at(int distance) throws IOException {
        while (start + distance >= limit) {
            if (ended) {
                return END;
            }
            fill();
        }
        return buffer[start + distance] & 0xff;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = input.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }
}
