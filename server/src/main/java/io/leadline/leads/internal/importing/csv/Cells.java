package io.leadline.leads.internal.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.leadline.platform.csv.SafeCells;
import io.leadline.platform.web.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Splits one framed record into its cells. Not for several threads. */
public final class Cells {
    private final CsvReader.CsvReaderBuilder reader;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    public Cells(Delimiter delimiter) {
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(false);
    }

    /** @throws RefusedRowException when the record is no readable text or its quotes are wrong */
    public List<String> read(byte[] record) {
        String text = decode(record);
        if (!Texts.isClean(text)) {
            throw new RefusedRowException("The row holds a NUL character; remove it.");
        }
        try {
            return reader.ofSingleCsvRecord(text).getFields().stream()
                    .map(cell -> SafeCells.read(cell.strip()))
                    .toList();
        } catch (CsvParseException broken) {
            throw new RefusedRowException(
                    "The quotes are wrong: put the whole cell in quotes and double those inside.");
        }
    }

    private String decode(byte[] record) {
        try {
            return decoder.decode(ByteBuffer.wrap(record)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedRowException("The row is not UTF-8; save the file as UTF-8.");
        }
    }
}
