package io.leadline.agents.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.Agents;
import io.leadline.agents.Reservation;
import io.leadline.agents.events.AvailabilityChanged;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditRecorded;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApiTest
@RecordApplicationEvents
class CallSlotsModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Agents agents;

    private ApiClient admin;
    private TenantId tenantId;
    private TestAgent agent;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        tenantId = admin.tenantId();
    }

    @BeforeEach
    void anAgentWhoTakesTwoCalls() {
        agent = TestAgent.of(admin, Map.of("max_concurrent_calls", 2));
        agent.sets("available");
    }

    private String now() {
        return agent.availability().path("status").asString() + " "
                + agent.availability().path("current_calls").asInt();
    }

    private Reservation reserve() {
        return agents.reserve(tenantId, agent.agentId());
    }

    @Test
    void theLastSlotMakesTheAgentBusyAndAFreeOneAvailable() {
        assertThat(reserve()).isEqualTo(Reservation.RESERVED);
        assertThat(now()).isEqualTo("available 1");
        assertThat(reserve()).isEqualTo(Reservation.RESERVED);
        assertThat(now()).isEqualTo("busy 2");
        assertThat(reserve()).isEqualTo(Reservation.AT_CAPACITY);

        agents.release(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("available 1");
    }

    @Test
    void whoIsNotAvailableOrTakesNoLeadsIsNotReserved() {
        agent.sets(Map.of("status", "available", "is_accepting_leads", false));
        assertThat(reserve()).isEqualTo(Reservation.NOT_ACCEPTING);
        agent.sets("away");
        assertThat(reserve()).isEqualTo(Reservation.NOT_AVAILABLE);
        admin.patch(agent.path(), Map.of("status", "inactive"));
        assertThat(reserve()).isEqualTo(Reservation.NOT_AVAILABLE);
    }

    @Test
    void aCallEndsInWrapUpAndThatInAvailable() {
        agents.setBusy(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("busy 1");
        agents.startWrapUp(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("wrap_up 0");
        agents.finishWrapUp(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("available 0");
        assertThat(Pages.texts(Pages.all(admin, agent.path() + "/availability/history", 500), "reason"))
                .containsExactly("call", "call", "call", "manual", "created");
    }

    @Test
    void whatTheAgentSetDuringACallStays() {
        reserve();
        agent.takesBreak("Lunch");

        agents.startWrapUp(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("on_break 0");
        agents.finishWrapUp(tenantId, agent.agentId());
        agents.release(tenantId, agent.agentId());
        assertThat(now()).isEqualTo("on_break 0");
    }

    @Test
    void anAgentTheTenantDoesNotHaveIsNotFound() {
        TenantId other = ApiClient.register(port).tenantId();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> agents.reserve(other, agent.agentId()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> agents.recordCall(other, agent.agentId()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> agents.release(tenantId, new AgentId(999_999_999)));
    }

    @Test
    void aPersonsProfileIsFoundInTheirTenantAlone() {
        UserId person = new UserId(agent.client().userId());

        assertThat(agents.ofUser(tenantId, person)).contains(agent.agentId());
        assertThat(agents.ofUser(ApiClient.register(port).tenantId(), person)).isEmpty();
    }

    @Test
    void aChangeIsToldToTheOthersAndToTheAuditTrail(@Autowired ApplicationEvents events) {
        agents.setBusy(tenantId, agent.agentId());

        assertThat(events.stream(AvailabilityChanged.class)
                        .filter(event -> event.agentId().equals(agent.agentId())))
                .last()
                .satisfies(event -> {
                    assertThat(event.tenantId()).isEqualTo(tenantId);
                    assertThat(event.userId())
                            .isEqualTo(new UserId(agent.client().userId()));
                    assertThat(event.from()).isEqualTo(AgentState.AVAILABLE);
                    assertThat(event.to()).isEqualTo(AgentState.BUSY);
                });
        List<AuditEntry> entries = events.stream(AuditRecorded.class)
                .filter(recorded -> recorded.tenantId().equals(tenantId))
                .flatMap(recorded -> recorded.entries().stream())
                .toList();
        assertThat(entries).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("agent.availability_changed");
            assertThat(entry.entityId()).isEqualTo(String.valueOf(agent.id()));
            assertThat(entry.changes().get("status")).isEqualTo(new AuditEntry.Change("available", "busy"));
        });
    }
}
