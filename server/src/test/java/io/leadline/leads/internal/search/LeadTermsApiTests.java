package io.leadline.leads.internal.search;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index of terms follows the leads. */
@ApiTest
class LeadTermsApiTests {
    private static final List<String> NAMES = List.of("Alpha", "Beta", "Gamma-Delta", "\u738B\u5C0F\u660E");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchBackfill backfill;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void concurrentChangesOfANameLeaveNoStaleTerms() throws Exception {
        long lead = aLead().with("last_name", "Alpha").createdBy(admin);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 4; person++) {
                int offset = person;
                writers.add(people.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        rename(lead, NAMES.get((i + offset) % NAMES.size()));
                    }
                }));
            }
            writers.add(people.submit(() -> {
                for (int i = 0; i < 60; i++) {
                    assertThat(lastNames("beta")).isSubsetOf("Beta");
                    assertThat(lastNames("delta")).isSubsetOf("Gamma-Delta");
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        String last = admin.get("/leads/" + lead).json().path("last_name").asString();
        for (String name : NAMES) {
            assertThat(lastNames(name)).isEqualTo(name.equals(last) ? List.of(name) : List.of());
        }
        assertThat(keys(lead)).containsExactlyInAnyOrderElementsOf(TermKeys.of(terms(lead)));
    }

    private void rename(long lead, String name) {
        int status = admin.patch("/leads/" + lead, Map.of("last_name", name)).status();
        assertThat(status).isEqualTo(200);
    }

    @Test
    void theTermsGoWithTheLead() {
        long deleted = aLead().createdBy(admin);
        long erased = aLead().with("phone", "+493023125101").createdBy(admin);
        long inBulk = aLead().createdBy(admin);
        assertThat(keys(deleted)).contains("grace", "hopper");
        assertThat(keys(erased)).contains("+493023125101", "<101521320394");

        assertThat(admin.delete("/leads/" + deleted).status()).isEqualTo(204);
        assertThat(admin.post("/leads/" + erased + "/erase").status()).isLessThan(300);
        assertThat(admin.post("/leads/bulk", Map.of("lead_ids", List.of(inBulk), "action", "delete"))
                        .status())
                .isLessThan(300);

        assertThat(keys(deleted)).isEmpty();
        assertThat(keys(erased)).isEmpty();
        await().untilAsserted(() -> assertThat(keys(inBulk)).isEmpty());
    }

    @Test
    void leadsFromBeforeAreFoundWhileTheirTermsAreReadAndAfterwards() {
        long old = aLead().with("last_name", "Bierbaum-Meise").createdBy(admin);
        jdbc.sql("DELETE FROM lead_terms WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();
        jdbc.sql("UPDATE leads SET search_terms = NULL WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();
        jdbc.sql("INSERT INTO unread_lead_terms (tenant_id) VALUES (:tenant)")
                .param("tenant", admin.tenant())
                .update();
        aLead().with("last_name", "Neu-Meise").createdBy(admin);

        assertThat(lastNames("bierbaum")).containsExactly("Bierbaum-Meise");
        assertThat(lastNames("meise")).containsExactly("Neu-Meise");
        assertThat(backfill.waiting(null, 1000)).contains(admin.tenantId());

        assertThat(backfill.work(admin.tenantId())).isEqualTo(WorkOutcome.DONE);

        assertThat(lastNames("meise")).containsExactlyInAnyOrder("Bierbaum-Meise", "Neu-Meise");
        assertThat(keys(old)).containsExactlyInAnyOrderElementsOf(TermKeys.of(terms(old)));
        assertThat(backfill.waiting(null, 1000)).doesNotContain(admin.tenantId());
        assertThat(backfill.work(admin.tenantId())).isEqualTo(WorkOutcome.DONE);
    }

    private List<String> lastNames(String q) {
        return Pages.texts(
                Pages.all(admin, "/leads?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), 50), "last_name");
    }

    private String terms(long lead) {
        return jdbc.sql("SELECT search_terms FROM leads WHERE tenant_id = :tenant AND id = :lead")
                .param("tenant", admin.tenant())
                .param("lead", lead)
                .query(String.class)
                .single();
    }

    private List<String> keys(long lead) {
        return jdbc.sql("SELECT term FROM lead_terms WHERE tenant_id = :tenant AND lead_id = :lead")
                .param("tenant", admin.tenant())
                .param("lead", lead)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
