package io.leadline.notifications.internal.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.scoring.events.LeadCategoriesChanged;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.TaskAssigned;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What noting costs whoever publishes an event: statements are counted by the server, within the transaction. */
@ApiTest
class OneStatementModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private LeadTriggers leads;

    @Autowired
    private TaskTriggers tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private ApiClient agent;
    private TenantId tenant;

    @BeforeEach
    void anAgent() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        tenant = admin.tenantId();
    }

    private static List<LeadId> aThousand() {
        return LongStream.rangeClosed(1, 1000).mapToObj(LeadId::new).toList();
    }

    private long statementsOf(Runnable work) {
        return transaction.execute(status -> {
            long before = statements();
            work.run();
            return statements() - before - 1;
        });
    }

    /** All there were in this session, this question itself among them. */
    private long statements() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private JsonNode awaitOne(int things) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> agent.get("/notifications").json().path("items"),
                        items ->
                                items.size() == 1 && items.path(0).path("count").asInt() == things)
                .path(0);
    }

    @Test
    void aThousandAssignmentsAreOneStatementAndOneEntry() {
        List<LeadsChanged.Change> changes = aThousand().stream()
                .map(lead -> new LeadsChanged.Change(
                        lead, 1, LeadStatus.NEW, LeadStatus.NEW, null, new UserId(agent.userId()), false))
                .toList();
        LeadsChanged event = new LeadsChanged(tenant, changes, new UserId(admin.userId()));

        assertThat(statementsOf(() -> leads.on(event))).isEqualTo(1);

        assertThat(awaitOne(1000).path("entity_ids").size()).isEqualTo(10);
        assertThat(agent.get("/notifications/unread-count")
                        .json()
                        .path("unread")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aThousandLeadsThatBecameHotAreOneStatement() {
        List<LeadCategoriesChanged.Move> moves = aThousand().stream()
                .map(lead -> new LeadCategoriesChanged.Move(lead, "warm", "hot"))
                .toList();

        assertThat(statementsOf(() -> leads.on(new LeadCategoriesChanged(tenant, moves))))
                .isEqualTo(1);
    }

    @Test
    void aPortionOfAnImportThatIsNobodysIsOneStatement() {
        assertThat(statementsOf(() -> leads.on(new LeadsCreated(tenant, aThousand(), null))))
                .isEqualTo(1);
    }

    @Test
    void aThousandEventsOfOneTransactionAreWrittenTogether() {
        UserId boss = new UserId(admin.userId());
        assertThat(statementsOf(() -> LongStream.rangeClosed(1, 1000)
                        .mapToObj(
                                task -> new TaskAssigned(tenant, new TaskId(task), 1, new UserId(agent.userId()), boss))
                        .forEach(tasks::on)))
                .isEqualTo(1);
        awaitOne(1000);
    }
}
