package io.leadline.leads.internal.importing.encoding;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;

/**
 * The text of an uploaded file. Its encoding is decided once for the whole file, by its byte order mark, else by all of its
 * bytes, never row by row.
 *
 * @param encoding as it was chosen or detected
 */
public record FileText(InputStreamSource content, TextEncoding encoding) {
    private static final ProblemType NOT_A_CSV =
            new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "not_a_csv", "The file is no CSV file");
    private static final ProblemType MIXED_ENCODINGS =
            new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "mixed_encodings", "The file has several encodings");
    private static final List<byte[]> FOREIGN = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'%', 'P', 'D', 'F'});
    private static final byte[] BOM_LE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BOM_BE = {(byte) 0xfe, (byte) 0xff};
    private static final int HEAD = 4096;
    private static final int BUFFER = 64 * 1024;

    /**
     * The text of a whole file.
     *
     * @throws DomainException 422 when it is no text, has several encodings, or not the chosen one
     */
    public static FileText of(InputStreamSource content, Optional<TextEncoding> chosen) throws IOException {
        return new FileText(content, encoding(content, chosen, false));
    }

    /** @return the bytes as UTF-8 */
    public InputStream open() throws IOException {
        InputStream bytes = content.getInputStream();
        return encoding == TextEncoding.UTF_8 ? bytes : new Utf8Stream(bytes, encoding);
    }

    /**
     * The beginning of a text, which may be cut within a character.
     *
     * @param bytes in UTF-8
     */
    public record Beginning(byte[] bytes, TextEncoding encoding) {
        public static Beginning of(byte[] start, boolean cut, Optional<TextEncoding> chosen) {
            try {
                TextEncoding encoding = FileText.encoding(() -> new ByteArrayInputStream(start), chosen, cut);
                return new Beginning(utf8(start, encoding, cut), encoding);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static byte[] utf8(byte[] start, TextEncoding encoding, boolean cut) throws IOException {
            if (encoding == TextEncoding.UTF_8) {
                return start;
            }
            DomainException broken = null;
            for (int missing = 0; missing < (cut ? 4 : 1); missing++) {
                byte[] text = Arrays.copyOf(start, start.length - missing);
                try (InputStream utf8 = new Utf8Stream(new ByteArrayInputStream(text), encoding)) {
                    return utf8.readAllBytes();
                } catch (DomainException within) {
                    broken = within;
                }
            }
            throw broken == null ? Utf8Stream.wrong(encoding, 1) : broken;
        }
    }

    private static TextEncoding encoding(InputStreamSource content, Optional<TextEncoding> chosen, boolean cut)
            throws IOException {
        try (InputStream bytes = content.getInputStream()) {
            byte[] head = bytes.readNBytes(HEAD);
            if (FOREIGN.stream().anyMatch(magic -> startsWith(head, magic))) {
                throw new DomainException(NOT_A_CSV, "Save the table as CSV; spreadsheets and archives are not read.");
            }
            if (chosen.isPresent() && chosen.get() != TextEncoding.UTF_8) {
                return chosen.get();
            }
            Optional<TextEncoding> wide = chosen.isPresent() ? Optional.empty() : wide(head);
            if (wide.isPresent()) {
                return wide.get();
            }
            return narrow(scan(head, bytes, cut), chosen.isPresent());
        }
    }

    private static Utf8Scan scan(byte[] head, InputStream rest, boolean cut) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        scan.add(head, head.length);
        byte[] buffer = new byte[BUFFER];
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            scan.add(buffer, read);
        }
        scan.end(cut);
        return scan;
    }

    private static TextEncoding narrow(Utf8Scan scan, boolean chosen) {
        if (scan.isUtf8()) {
            return TextEncoding.UTF_8;
        }
        if (chosen) {
            throw Utf8Stream.wrong(TextEncoding.UTF_8, scan.firstBrokenLine());
        }
        if (scan.isMixed()) {
            throw new DomainException(
                    MIXED_ENCODINGS,
                    "Line " + scan.firstBrokenLine() + " is not UTF-8, most other lines are. Save the file as UTF-8, "
                            + "or choose the encoding it should be read in.");
        }
        return LegacyEncoding.of(scan.sample());
    }

    /** UTF-16: by its mark, or since every other byte of what is ASCII is zero. */
    private static Optional<TextEncoding> wide(byte[] head) {
        if (startsWith(head, BOM_LE)) {
            return Optional.of(TextEncoding.UTF_16LE);
        }
        if (startsWith(head, BOM_BE)) {
            return Optional.of(TextEncoding.UTF_16BE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == 0 && isMany(zeros[1], head)) {
            return Optional.of(TextEncoding.UTF_16LE);
        }
        return zeros[1] == 0 && isMany(zeros[0], head) ? Optional.of(TextEncoding.UTF_16BE) : Optional.empty();
    }

    private static boolean isMany(int zeros, byte[] head) {
        return zeros >= 3 && zeros * 10 > head.length;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
