package io.leadline.leads.internal.importing.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            unprocessable("unknown_delimiter", "The columns are not separated by comma, semicolon, tab or pipe");
    private static final String SEPARATE = "Separate the columns by comma, semicolon, tab or pipe.";
    private static final int SEP_LENGTH = 16;
    private static final Pattern SEP = Pattern.compile(
            "\"?sep=(?<character>\\\\t|[^\\r\\n])\"?[ ,;\\t]*(?:\\r\\n|\\n|\\r|\\z)", Pattern.CASE_INSENSITIVE);
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String OTHER_DELIMITERS = "^~";

    /**
     * @param start the first {@link #SIZE} bytes of the file in UTF-8, or all of it
     * @throws DomainException 422 when the file cannot be read as CSV
     */
    public static FileHead read(byte[] start) {
        if (holdsNul(start)) {
            throw new DomainException(NOT_A_CSV, "The file holds NUL characters: it is no text, or another encoding.");
        }
        int bom = startsWith(start, BOM) ? BOM.length : 0;
        Optional<Told> told = told(start, bom);
        int begin = told.map(Told::end).orElse(bom);
        byte[] text = Arrays.copyOfRange(start, begin, start.length);
        Delimiter delimiter = told.map(Told::delimiter).orElseGet(() -> Delimiter.of(text));
        RecordFramer framer =
                new RecordFramer(new ByteArrayInputStream(text), delimiter, begin, told.isPresent() ? 2 : 1);
        Frame header = first(framer);
        if (header == null) {
            throw new DomainException(EMPTY_FILE, "The file has no header and no rows.");
        }
        return new FileHead(delimiter, headers(header, delimiter), framer.offset(), framer.line());
    }

    /** A first line {@code sep=;}, by which spreadsheets are told the delimiter. */
    private record Told(Delimiter delimiter, int end) {}

    private static Optional<Told> told(byte[] start, int from) {
        Matcher line = SEP.matcher(new String(start, from, Math.min(SEP_LENGTH, start.length - from), ISO_8859_1));
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        Delimiter delimiter = Delimiter.ofCharacter(line.group("character").replace("\\t", "\t"))
                .orElseThrow(() -> new DomainException(UNKNOWN_DELIMITER, SEPARATE));
        return Optional.of(new Told(delimiter, from + line.end()));
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
            throw new DomainException(UNKNOWN_DELIMITER, SEPARATE);
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
