package io.leadline.leads.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.internal.importing.Importer;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A limit of leads, as an operator may set it for every tenant; here for this test's alone. */
@ApiTest
class LeadQuotaApiTests {
    private static final int LIMIT = 5;

    private final int port;
    private final ConfigurableApplicationContext context;
    private final LeadQuota quota;
    private ApiClient admin;
    private final ApplicationListener<PayloadApplicationEvent<LeadsCreated>> limited = this::onCreated;

    @Autowired
    LeadQuotaApiTests(@LocalServerPort int port, ConfigurableApplicationContext context, JdbcClient jdbc) {
        this.port = port;
        this.context = context;
        this.quota = new LeadQuota(jdbc, LIMIT);
        this.admin = ApiClient.nobody(port);
    }

    @BeforeEach
    void aTenantWithALimit() {
        admin = ApiClient.register(port);
        context.addApplicationListener(limited);
    }

    @AfterEach
    void nobodyElseHasIt() {
        context.removeApplicationListener(limited);
    }

    private void onCreated(PayloadApplicationEvent<LeadsCreated> event) {
        if (event.getPayload().tenantId().equals(admin.tenantId())) {
            quota.on(event.getPayload());
        }
    }

    @Test
    void leadsAddedAtOnceDoNotTogetherExceedTheLimit() {
        List<Integer> answers = AtOnce.times(12, () -> create().status());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(LIMIT);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(12 - LIMIT);
        assertThat(admin.get("/leads").json().get("items")).hasSize(LIMIT);
    }

    @Test
    void whatIsDeletedMakesRoom() {
        AtOnce.times(LIMIT, () -> create().status());
        ApiClient.Answer refused = create();
        assertThat(refused.code()).isEqualTo("lead_quota_exceeded");
        assertThat(refused.json().get("detail").asString()).contains("may have 5");

        long any = admin.get("/leads").json().get("items").get(0).get("id").asLong();
        assertThat(admin.delete("/leads/" + any).status()).isEqualTo(204);

        assertThat(create().status()).isEqualTo(201);
        assertThat(create().status()).isEqualTo(409);
    }

    @Test
    void anImportBeyondTheLimitFailsAndSaysWhy() {
        String rows =
                "email\na@example.com\nb@example.com\nc@example.com\nd@example.com\ne@example.com\nf@example.com\n";
        Importer importer = new Importer(admin, context.getBean(JdbcClient.class));

        JsonNode job = importer.ended(importer.upload(BodyPublishers.ofString(rows), Map.of()));

        assertThat(job.get("status").asString()).isEqualTo("failed");
        assertThat(job.get("error").asString()).contains("would have 6 leads and may have 5");
        assertThat(importer.count("leads")).isZero();
        assertThat(importer.count("import_files")).isZero();
    }

    private ApiClient.Answer create() {
        return admin.post("/leads", Map.of("email", ApiClient.address()));
    }
}
