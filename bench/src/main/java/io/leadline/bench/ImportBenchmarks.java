package io.leadline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV file through the importer, against the rows it made inserted by plain JDBC. */
final class ImportBenchmarks {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;
    private static final String COLUMNS = "first_name, last_name, email, phone, phone_given, company, source, status,"
            + " priority, country, time_zone, time_zone_source, notes, attributes, created_at, updated_at";

    private final Server server;

    ImportBenchmarks(Server server) {
        this.server = server;
    }

    Row importing() throws IOException, SQLException {
        Path file = Files.createTempFile("leadline-bench", ".csv");
        writeCsv(file);
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        upload(file, server.createTenant("warm-up"));
        for (int i = 0; i < ROUNDS; i++) {
            String imported = server.createTenant("import " + i);
            figures[i] = upload(file, imported);
            ceilings[i] = plainInsert(imported, server.createTenant("plain " + i));
        }
        Files.delete(file);
        return Row.rate("CSV import", "rows/s", Medians.median(figures), Medians.median(ceilings), 0.4);
    }

    private static void writeCsv(Path file) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("First name,Last name,Email,Phone,Company,Source,Priority,Budget,Remark\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write(String.format(
                        Locale.ROOT,
                        "First%d,Last%d,lead%d@example.com,+4930%d,\"Company, %d\",%s,medium,%d,\"said \"\"call\"\"\"%n",
                        random.nextInt(2000),
                        random.nextInt(20_000),
                        i,
                        10_000_000 + i,
                        random.nextInt(5000),
                        random.nextBoolean() ? "website" : "referral",
                        random.nextInt(100_000)));
            }
        }
    }

    private double upload(Path file, String tenant) throws IOException {
        String boundary = UUID.randomUUID().toString();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        server.token();
        long job = server.send(
                        HttpRequest.newBuilder(URI.create(server.url("/api/v1/leads/import")))
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head),
                                        BodyPublishers.ofFile(file),
                                        BodyPublishers.ofByteArray(tail))),
                        tenant)
                .get("id")
                .asLong();
        return Server.rate(server.await(job, tenant));
    }

    private double plainInsert(String from, String to) throws SQLException {
        try (Connection connection = server.dataSource().getConnection()) {
            long after = 0;
            long count = 0;
            double seconds = 0;
            while (true) {
                List<@Nullable Object[]> rows = Rows.read(
                        connection,
                        "SELECT id, " + COLUMNS + " FROM leads WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT "
                                + Rows.PORTION,
                        from,
                        after);
                if (rows.isEmpty()) {
                    return count / seconds;
                }
                after = ((Number) java.util.Objects.requireNonNull(rows.getLast()[0])).longValue();
                List<@Nullable Object[]> own = rows.stream()
                        .map(row -> Stream.concat(Stream.of(to), Stream.of(row).skip(1))
                                .toArray())
                        .collect(Collectors.toList());
                seconds += Rows.write(connection, "INSERT INTO leads (tenant_id, " + COLUMNS + ")", own, "");
                count += rows.size();
            }
        }
    }
}
