package io.leadline.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A CSV file written into a response row by row, so that its size does not matter. */
public final class CsvDownload {
    private static final int BUFFER = 64 * 1024;

    private final CsvWriter writer;

    private CsvDownload(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Sends the rows as a file. When they break off half-way the response is not ended properly, so that the receiver notices
     * that rows are missing.
     */
    public static void send(HttpServletResponse response, String fileName, Consumer<CsvDownload> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        rows.accept(new CsvDownload(writer));
        writer.flush();
    }

    /** Writes one row; its cells are made harmless on the way. */
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(SafeCells::write).toList());
    }
}
