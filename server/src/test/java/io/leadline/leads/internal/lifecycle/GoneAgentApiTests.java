package io.leadline.leads.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class GoneAgentApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private LeadService leads;

    @Autowired
    private LeadNormalizer normalizer;

    @Autowired
    private JsonMapper json;

    @Test
    void anAgentWhoGoesWhileAFileIsReadLetsGoOfItsLeads() {
        ApiClient admin = ApiClient.register(port);
        ApiClient stays = admin.member(Role.AGENT);
        ApiClient goes = admin.member(Role.AGENT);
        List<LeadDraft> checked = List.of(draft(admin, stays), draft(admin, goes));

        admin.delete("/tenant/members/" + goes.userId());
        List<LeadId> stored = leads.insert(admin.tenantId(), checked, null);

        assertThat(agentOf(admin, stored.get(0))).isEqualTo(stays.userId());
        assertThat(agentOf(admin, stored.get(1))).isZero();
    }

    private LeadDraft draft(ApiClient admin, ApiClient agent) {
        Map<String, ?> body =
                LeadBody.aLead().with("assigned_agent_id", agent.userId()).fields();
        return normalizer.normalize(json.convertValue(body, LeadFields.class), admin.tenantId());
    }

    private static long agentOf(ApiClient admin, LeadId leadId) {
        return admin.get("/leads/" + leadId).json().path("assigned_agent_id").asLong(0);
    }
}
