package io.leadline.leads.internal.importing.encoding;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** The text of a file in UTF-8, written anew a piece at a time. */
final class Utf8Stream extends InputStream {
    private static final ProblemType WRONG_ENCODING =
            new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "wrong_encoding", "The file does not have this encoding");

    private final TextEncoding encoding;
    private final Reader reader;
    private final char[] characters = new char[8192];
    private int held;
    private byte[] piece = new byte[0];
    private int position;
    private long lines = 1;

    Utf8Stream(InputStream content, TextEncoding encoding) {
        this.encoding = encoding;
        this.reader = new InputStreamReader(
                content,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static DomainException wrong(TextEncoding encoding, long line) {
        return new DomainException(
                WRONG_ENCODING,
                "The text near line " + line + " cannot be read as " + encoding.wireName()
                        + ". Choose another encoding, or save the file as UTF-8.");
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        while (position == piece.length) {
            int read = readCharacters();
            if (read < 0) {
                return false;
            }
            int end = held + read;
            held = end > 0 && Character.isHighSurrogate(characters[end - 1]) ? 1 : 0;
            String text = new String(characters, 0, end - held);
            characters[0] = characters[Math.max(0, end - 1)];
            lines += text.chars().filter(c -> c == '\n').count();
            piece = text.getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return true;
    }

    private int readCharacters() throws IOException {
        try {
            return reader.read(characters, held, characters.length - held);
        } catch (CharacterCodingException broken) {
            throw wrong(encoding, lines);
        }
    }
}
