package io.leadline.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.access.lasting.OpenConnection;
import io.leadline.platform.access.lasting.OpenConnections;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.coyote.CloseNowException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** CSV files written into responses row by row, so that their size does not matter, for as long as their reader may have them. */
@Component
public class CsvDownloads {
    private static final int BUFFER = 64 * 1024;

    private final OpenConnections connections;

    CsvDownloads(OpenConnections connections) {
        this.connections = connections;
    }

    /**
     * Sends the rows as a file. When they break off half-way the response is not ended properly, so that the receiver notices
     * that rows are missing. They do when the caller's session, key or role ends meanwhile.
     */
    public void send(Caller caller, HttpServletResponse response, String fileName, Consumer<CsvRows> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (OpenConnection connection = connections.open(new AccessGrant(Callers.signedIn(), caller), () -> {})) {
            CsvWriter writer = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(BUFFER)
                    .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            rows.accept(new CsvRows(writer, connection));
            writer.flush();
        } catch (CsvRows.RevokedException ended) {
            breakOff(response, ended);
        }
    }

    private static void breakOff(HttpServletResponse response, CsvRows.RevokedException ended) throws IOException {
        if (response.isCommitted()) {
            // Tomcat cuts the connection and says nothing of it.
            throw new CloseNowException(ended);
        }
        throw new DomainException(
                ProblemType.UNAUTHORIZED,
                "What allowed this download has ended: the session, the API key or the role.");
    }
}
