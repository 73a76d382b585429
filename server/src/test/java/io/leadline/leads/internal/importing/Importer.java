package io.leadline.leads.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.JobWatch;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody who imports files and looks at what became of them. */
public record Importer(ApiClient client, JdbcClient jdbc) {
    public Answer upload(String content) {
        return upload(content, Map.of());
    }

    public Answer upload(String content, Map<String, String> fields) {
        return upload(BodyPublishers.ofString(content), fields);
    }

    public Answer upload(byte[] content) {
        return upload(BodyPublishers.ofByteArray(content), Map.of());
    }

    public Answer upload(BodyPublisher content, Map<String, String> fields) {
        return client.upload("/leads/import", "leads.csv", content, fields);
    }

    /** The job of an accepted upload, once it has ended. */
    public JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return JobWatch.ended(client, accepted.json().path("id").asLong());
    }

    public JsonNode lead(String email) {
        return client.get("/leads?q=" + email).json().path("items").path(0);
    }

    /** How many rows of the table the tenant has. */
    public long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = :tenant")
                .param("tenant", client.tenantId().value())
                .query(Long.class)
                .single();
    }
}
