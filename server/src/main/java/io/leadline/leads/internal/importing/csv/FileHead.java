package io.leadline.leads.internal.importing.csv;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the beginning of a file tells: whether it is CSV at all, its delimiter and its header. Everything that is wrong with
 * the file as a whole is found here, before anything is stored.
 *
 * @param headers of all columns
 * @param offset where the first row begins
 * @param line the physical line the first row begins on
 */
public record FileHead(Delimiter delimiter, List<String> headers, long offset, long line) {
    /** How much of a file is looked at; a header is never longer. */
    public static final int SIZE = RecordFramer.MAX_RECORD;

    static final int MAX_COLUMNS = 512;
    private static final ProblemType EMPTY_FILE = unprocessable("empty_file", "The file is empty");
    private static final ProblemType NOT_A_CSV = unprocessable("not_a_csv", "The file is no CSV file");
    private static final ProblemType TOO_MANY_COLUMNS =
            unprocessable("too_many_columns", "The file has too many columns");
    private static final ProblemType UNKNOWN_DELIMITER =
            unprocessable("unknown_delimiter", "The columns are not separated by comma, semicolon or tab");
    private static final List<byte[]> FOREIGN = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'%', 'P', 'D', 'F'},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xfe, (byte) 0xff});
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String OTHER_DELIMITERS = "|^~";

    /**
     * @param start the first {@link #SIZE} bytes of the file, or all of it
     * @throws DomainException 422 when the file cannot be read as CSV
     */
    public static FileHead read(byte[] start) {
        if (FOREIGN.stream().anyMatch(magic -> startsWith(start, magic)) || holdsNul(start)) {
            throw new DomainException(
                    NOT_A_CSV, "Save the table as CSV (UTF-8); spreadsheets, archives and UTF-16 text are not read.");
        }
        int bom = startsWith(start, BOM) ? BOM.length : 0;
        byte[] text = Arrays.copyOfRange(start, bom, start.length);
        Delimiter delimiter = Arrays.stream(Delimiter.values())
                .max(Comparator.comparingInt(candidate -> count(text, candidate)))
                .orElseThrow();
        RecordFramer framer = new RecordFramer(new ByteArrayInputStream(text), delimiter, bom, 1);
        Frame header = first(framer);
        if (header == null) {
            throw new DomainException(EMPTY_FILE, "The file has no header and no rows.");
        }
        return new FileHead(delimiter, headers(header, delimiter), framer.offset(), framer.line());
    }

    private static List<String> headers(Frame header, Delimiter delimiter) {
        if (header.kind() != Frame.Kind.WHOLE) {
            throw new DomainException(
                    NOT_A_CSV, "The header has a quote that is never closed, or is longer than 1 MiB.");
        }
        List<String> headers = cells(header, delimiter);
        if (headers.size() > MAX_COLUMNS) {
            throw new DomainException(
                    TOO_MANY_COLUMNS,
                    "The header has " + headers.size() + " columns; at most " + MAX_COLUMNS + " are read.");
        }
        if (headers.size() == 1 && headers.getFirst().chars().anyMatch(c -> OTHER_DELIMITERS.indexOf(c) >= 0)) {
            throw new DomainException(UNKNOWN_DELIMITER, "Separate the columns by comma, semicolon or tab.");
        }
        if (headers.stream().allMatch(String::isEmpty)) {
            throw new DomainException(NOT_A_CSV, "The first line must name the columns.");
        }
        return headers;
    }

    private static List<String> cells(Frame header, Delimiter delimiter) {
        try {
            return new Cells(delimiter).read(header.bytes());
        } catch (RefusedRowException refused) {
            throw new DomainException(NOT_A_CSV, "In the header: " + refused.reason());
        }
    }

    private static @Nullable Frame first(RecordFramer framer) {
        try {
            return framer.next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How often the delimiter stands outside of quotes in the first line that is not blank. */
    private static int count(byte[] text, Delimiter delimiter) {
        int count = 0;
        boolean quoted = false;
        boolean begun = false;
        for (byte b : text) {
            begun |= b > ' ' || b < 0 || b == '\t';
            if (!quoted && begun && (b == '\n' || b == '\r')) {
                break;
            }
            quoted ^= b == '"';
            count += !quoted && b == delimiter.character() ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean holdsNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static ProblemType unprocessable(String code, String title) {
        return new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, code, title);
    }
}
