package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant piles up jobs; others do not notice. */
@ApiTest
class TooManyJobsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFiftyFirstImportIsRefusedBeforeItsFileIsTakenIn() {
        ApiClient flood = ApiClient.register(port);
        fiftyOpenJobs(flood);
        Importer importer = new Importer(flood, jdbc);

        Answer upload = importer.upload("name,email\nAda,ada@example.com\n");
        Answer bulk = flood.post("/leads/bulk", Map.of("action", "delete", "filter", Map.of()));

        assertThat(upload.status()).isEqualTo(409);
        assertThat(upload.code()).isEqualTo("too_many_jobs");
        assertThat(upload.json().path("detail").asString()).contains("50 jobs", "cancel one");
        assertThat(bulk.code()).isEqualTo("too_many_jobs");
        assertThat(importer.count("import_files")).isZero();
        assertThat(importer.count("jobs")).isEqualTo(50);

        ApiClient other = ApiClient.register(port);
        Importer others = new Importer(other, jdbc);
        assertThat(others.ended(others.upload("name,email\nAda,ada@example.com\n"))
                        .path("status")
                        .asString())
                .isEqualTo("succeeded");
    }

    /** Jobs no thread knows of, so that they stay open. */
    private void fiftyOpenJobs(ApiClient client) {
        IntStream.range(0, 50)
                .forEach(each ->
                        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, parameters, created_at)
                        VALUES (:tenant, 'lead_import', 'queued', '{}', NOW(6))""").param("tenant", client.tenantId().value()).update());
    }
}
