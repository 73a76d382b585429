package io.leadline.agents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.Skill;
import io.leadline.agents.events.AgentRemoved;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditRecorded;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Whatever is done to profiles and teams is told to the audit trail, with what was and what is. */
@ApiTest
@RecordApplicationEvents
class AuditModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private AgentService agents;

    @Autowired
    private TeamService teams;

    @Autowired
    private ApplicationEvents events;

    private Caller admin;

    @BeforeEach
    void aTenant() {
        ApiClient registered = ApiClient.register(port);
        admin = new Caller(registered.tenantId(), new UserId(registered.userId()), Role.ADMIN);
    }

    private List<AuditEntry> entries() {
        return events.stream(AuditRecorded.class)
                .filter(recorded -> recorded.tenantId().equals(admin.tenantId()))
                .flatMap(recorded -> recorded.entries().stream())
                .toList();
    }

    private AgentFields fields(int calls) {
        return new AgentFields(admin.userId().value(), List.of(new Skill("Spanish", 2)), calls, null, null, null);
    }

    @Test
    void theLifeOfAProfileIsTold() {
        AgentProfile agent = agents.create(admin, fields(1));
        agents.change(admin, agent.id(), null, before -> fields(3));
        agents.remove(admin, agent.id(), null);

        List<AuditEntry> entries = entries();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("agent.created", "agent.updated", "agent.removed");
        assertThat(entries)
                .extracting(AuditEntry::entityId)
                .containsOnly(agent.id().toString());
        assertThat(entries.get(0).changes())
                .containsEntry("skills", new AuditEntry.Change(null, Map.of("spanish", 2)))
                .containsEntry("status", new AuditEntry.Change(null, "active"));
        assertThat(entries.get(1).changes()).isEqualTo(Map.of("max_concurrent_calls", new AuditEntry.Change(1, 3)));
        assertThat(events.stream(AgentRemoved.class))
                .contains(new AgentRemoved(admin.tenantId(), agent.id(), admin.userId()));
    }

    @Test
    void theLifeOfATeamIsTold() {
        Team team = teams.create(admin.tenantId(), new TeamFields("Inbound"));
        teams.change(admin.tenantId(), team.id(), null, before -> new TeamFields("Outbound"));
        teams.delete(admin.tenantId(), team.id(), null);

        assertThat(entries())
                .extracting(entry -> entry.action() + " " + entry.changes())
                .containsExactly(
                        "team.created " + Map.of("name", new AuditEntry.Change(null, "Inbound")),
                        "team.updated " + Map.of("name", new AuditEntry.Change("Inbound", "Outbound")),
                        "team.deleted " + Map.of("name", new AuditEntry.Change("Outbound", null)));
    }
}
