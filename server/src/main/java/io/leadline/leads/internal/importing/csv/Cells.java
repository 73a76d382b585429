package io.leadline.leads.internal.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.leadline.platform.csv.SafeCells;
import io.leadline.platform.web.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Splits one framed record into its cells. Not for several threads. */
public final class Cells {
    private final CsvReader.CsvReaderBuilder reader;

    public Cells(Delimiter delimiter) {
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(false);
    }

    /** @throws RefusedRowException when the record holds a NUL or its quotes are wrong */
    public List<String> read(byte[] record) {
        String text = new String(record, StandardCharsets.UTF_8);
        if (!Texts.isClean(text)) {
            throw new RefusedRowException("The row holds a NUL character; remove it.");
        }
        try {
            return reader.ofSingleCsvRecord(text).getFields().stream()
                    .map(cell -> SafeCells.read(unwrapped(Texts.strip(cell))))
                    .toList();
        } catch (CsvParseException broken) {
            throw new RefusedRowException(
                    "The quotes are wrong: put the whole cell in quotes and double those inside.");
        }
    }

    /** {@code ="0301234"} keeps the zero in a spreadsheet. */
    private static String unwrapped(String cell) {
        boolean wrapped = cell.startsWith("=\"") && cell.indexOf('"', 2) == cell.length() - 1;
        return wrapped ? cell.substring(2, cell.length() - 1) : cell;
    }
}
