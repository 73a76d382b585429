package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.leadline.leads.events.LeadsCreated;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that others made, and a database that goes away in the middle of one. */
@ApiTest
class ImportedFilesApiTests {
    private final int port;
    private final JdbcClient jdbc;

    @Autowired
    private ConfigurableApplicationContext context;

    private ApiClient admin;
    private Importer importer;

    @Autowired
    ImportedFilesApiTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        this.admin = ApiClient.register(port);
        this.importer = new Importer(admin, jdbc);
    }

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        importer = new Importer(admin, jdbc);
    }

    @Test
    void anImportThatBreaksOffInTheMiddleLosesAndDoublesNothing() {
        AtomicInteger chunks = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<LeadsCreated>> breaker = event -> {
            boolean mine = event.getPayload().tenantId().equals(admin.tenantId());
            if (mine && chunks.incrementAndGet() % 2 == 0) {
                throw new TransientDataAccessResourceException("Connection is closed");
            }
        };
        context.addApplicationListener(breaker);
        try {
            String rows = IntStream.range(0, 5500)
                    .mapToObj(i -> "lead" + i + "@example.com,\"line\n" + i + "\"\n")
                    .collect(Collectors.joining());
            JsonNode job = importer.ended(importer.upload("email,notes\n" + rows));

            assertThat(job.path("status").asString()).isEqualTo("succeeded");
            assertThat(job.path("processed").asLong()).isEqualTo(5500);
            assertThat(chunks.get()).isGreaterThan(6);
            assertThat(importer.count("leads")).isEqualTo(5500);
            assertThat(jdbc.sql("SELECT COUNT(DISTINCT email) FROM leads WHERE tenant_id = :tenant")
                            .param("tenant", admin.tenantId().value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(5500);
        } finally {
            context.removeApplicationListener(breaker);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-education-leads/Leads.csv,9240,Lead Source,source",
        "bank-marketing/bank-additional-full.csv,41188,contact,attributes.contact",
        "febrl/dataset1.csv,1000,given_name,first_name"
    })
    void realFilesGoInWhole(String name, long rows, String header, String target) throws FileNotFoundException {
        Path file = sharedData().map(folder -> folder.resolve(name)).orElse(Path.of("absent"));
        assumeThat(file).as("LEADLINE_SHARED_DATA holds the real file").exists();

        JsonNode job = importer.ended(importer.upload(BodyPublishers.ofFile(file), Map.of()));

        assertThat(job.path("failed").asLong()).isZero();
        assertThat(job.path("processed").asLong()).isEqualTo(rows);
        assertThat(job.path("result").path("mapping").path(header).asString()).isEqualTo(target);
        assertThat(importer.count("leads")).isEqualTo(rows);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM leads WHERE tenant_id = :tenant AND phone IS NOT NULL")
                        .param("tenant", admin.tenantId().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Optional<Path> sharedData() {
        String given = Optional.ofNullable(System.getProperty("LEADLINE_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("LEADLINE_SHARED_DATA")))
                .orElse("../../shared/data");
        return Optional.of(Path.of(given)).filter(Files::isDirectory);
    }
}
