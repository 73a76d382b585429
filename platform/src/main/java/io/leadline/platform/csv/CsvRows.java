package io.leadline.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.platform.access.lasting.OpenConnection;
import java.util.List;

/** The rows of a CSV file on its way to a client. */
public final class CsvRows {
    private final CsvWriter writer;
    private final OpenConnection connection;

    CsvRows(CsvWriter writer, OpenConnection connection) {
        this.writer = writer;
        this.connection = connection;
    }

    /** The client may not have the rest. */
    static final class RevokedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes one row; its cells are made harmless on the way. */
    public void row(List<String> cells) {
        if (connection.isRevoked()) {
            throw new RevokedException();
        }
        writer.writeRecord(cells.stream().map(SafeCells::write).toList());
    }
}
