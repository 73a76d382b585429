package io.leadline.audit.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.audit.internal.sealing.Sealer;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry that is sealed during a verification is checked, and once. */
@ApiTest
class VerifiedWhileSealedApiTests {
    private static final int ROUNDS = 20;
    private static final int VERIFIERS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Verifier verifier;

    @Test
    void anEntrySealedMeanwhileIsCheckedOnce() {
        TenantId tenant = ApiClient.register(port).tenantId();
        for (int round = 0; round < ROUNDS; round++) {
            audit.record(tenant, AuditEntry.of("test.written", "test", round).change("value", round, round + 1));
            long known = entries(tenant);

            List<Long> checked = AtOnce.times(VERIFIERS + 1, number -> () -> {
                if (number == 0) {
                    sealer.seal(tenant);
                    return known;
                }
                return verifier.verify(tenant, null).checked();
            });

            long most = entries(tenant);
            assertThat(checked).allSatisfy(each -> assertThat(each).isBetween(known, most));
        }
    }

    private long entries(TenantId tenant) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_logs WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
