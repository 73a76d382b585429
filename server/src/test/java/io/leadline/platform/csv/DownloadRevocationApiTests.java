package io.leadline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file on its way to somebody who may not have it any more breaks off, however much of it is left. */
@ApiTest
class DownloadRevocationApiTests {
    /** More than all the buffers between server and client hold. */
    private static final int ROWS = 6_000;

    private static final String LONG = "x".repeat(3_000);
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Audit audit;

    private ApiClient admin;
    private long job;

    @BeforeAll
    void muchToDownload() {
        admin = ApiClient.register(port);
        fillLeads();
        fillAudit();
        fillRefusedRows();
    }

    private void fillLeads() {
        List<Object[]> leads = IntStream.range(0, ROWS)
                .mapToObj(i -> new Object[] {admin.tenant(), "Lead " + i, LONG})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO leads (tenant_id, last_name, notes, status, priority, attributes, created_at, updated_at)"
                        + " VALUES (?, ?, ?, 'new', 'low', '{}', NOW(6), NOW(6))",
                leads);
    }

    private void fillAudit() {
        for (int from = 0; from < ROWS; from += 1_000) {
            audit.record(
                    admin.tenantId(),
                    IntStream.range(from, from + 1_000)
                            .mapToObj(i ->
                                    AuditEntry.of("test.written", "test", i).fact("much", LONG))
                            .toList());
        }
    }

    private void fillRefusedRows() {
        jdbc.update(
                "INSERT INTO jobs (tenant_id, type, status, parameters, created_at)"
                        + " VALUES (?, 'lead_import', 'succeeded', '{}', NOW(6))",
                admin.tenant());
        job = Objects.requireNonNull(
                jdbc.queryForObject("SELECT MAX(id) FROM jobs WHERE tenant_id = ?", Long.class, admin.tenant()));
        List<Object[]> rows = IntStream.range(0, 2 * ROWS)
                .mapToObj(i -> new Object[] {admin.tenant(), job, i, LONG.substring(0, 1_000), LONG.substring(0, 500)})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO job_errors (tenant_id, job_id, line_number, reason, content) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private String path(String download) {
        return "/api/v1" + download.replace("{job}", Long.toString(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leads/export.csv", "/audit-logs/export.csv", "/jobs/{job}/errors.csv"})
    void aDownloadBreaksOffWithItsKey(String download) throws IOException {
        var made = admin.post("/tenant/api-keys", Map.of("name", "Copy", "role", "admin", "scopes", List.of("*:read")))
                .json();
        try (Socket client = begin(admin.withToken(made.path("key").asString()), path(download))) {
            admin.delete("/tenant/api-keys/" + made.path("id").asLong());
            assertBreaksOff(client);
        }
    }

    @Test
    void aDownloadBreaksOffWithTheMembership() throws IOException {
        ApiClient member = admin.member(Role.SUPERVISOR);
        try (LiveStream stream = LiveStream.of(member);
                Socket client = begin(member, path("/leads/export.csv"))) {
            admin.delete("/tenant/members/" + member.userId());
            // Both are looked at in the same round.
            stream.awaitEnd();
            assertBreaksOff(client);
        }
    }

    @Test
    void whoMayGoOnHasTheWholeFile() throws IOException {
        try (Socket client = begin(admin, path("/leads/export.csv"))) {
            String rest = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // The newest come first.
            assertThat(rest.contains("Lead 0,") && rest.endsWith(LAST_CHUNK)).isTrue();
        }
    }

    /** Asks for the file and reads its beginning: from then on the server waits for the client. */
    private Socket begin(ApiClient caller, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Tenant-ID: "
                + caller.tenant() + "\r\nAuthorization: Bearer " + caller.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200");
        return socket;
    }

    private static void assertBreaksOff(Socket client) throws IOException {
        long size = 0;
        String end = "";
        InputStream in = client.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                end = new String(buffer, 0, read, StandardCharsets.UTF_8);
            }
        } catch (IOException reset) {
            end = "";
        }
        assertThat(end).doesNotEndWith(LAST_CHUNK);
        assertThat(size).isLessThan(ROWS * 2_500L);
    }
}
