package io.leadline.audit.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.audit.internal.checkpoints.Checkpoints;
import io.leadline.audit.internal.heads.KeptHeads;
import io.leadline.audit.internal.sealing.Adoptions;
import io.leadline.audit.internal.sealing.Sealer;
import io.leadline.audit.internal.verification.Tampering;
import io.leadline.audit.internal.verification.Verifier;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.secrets.SecretFiles;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trails of before links were signed, and of an installation whose key was lost. */
@ApiTest
class AuditAdoptionApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private Verifier verifier;

    @Autowired
    private KeptHeads kept;

    @Autowired
    private MutableClock clock;

    private TenantId tenant;
    private KeptHead removed;
    private KeptHead old;

    /** As the version before left it: a checkpoint and links without signatures, and entries that have theirs. */
    @BeforeEach
    void anOldTrail() throws IOException {
        tenant = ApiClient.register(port).tenantId();
        removed = sealed();
        sealed();
        clock.advance(Duration.ofDays(31));
        checkpoints.makeUpTo(tenant, clock.instant().minus(Duration.ofDays(30)));
        old = sealed();
        sealed();
        try (Tampering _ = Tampering.begin(jdbc)) {
            for (String statement : new String[] {
                "DELETE FROM audit_logs WHERE seal <= (SELECT MAX(seal_number) FROM audit_checkpoints"
                        + " WHERE tenant_id = :tenant) AND tenant_id = :tenant",
                "DELETE FROM audit_seals WHERE number <= (SELECT MAX(seal_number) FROM audit_checkpoints"
                        + " WHERE tenant_id = :tenant) AND tenant_id = :tenant",
                "UPDATE audit_checkpoints SET previous_seal = NULL, previous_mac = NULL, seal_hashes = NULL,"
                        + " key_id = NULL, mac = NULL WHERE tenant_id = :tenant",
                "UPDATE audit_seals SET total = NULL, key_id = NULL, mac = NULL WHERE tenant_id = :tenant",
                "UPDATE audit_chains SET checkpoint_seal = 0, checkpoint_mac = NULL, key_id = NULL, mac = NULL"
                        + " WHERE tenant_id = :tenant"
            }) {
                assertThat(run(statement)).isPositive();
            }
        }
        Files.delete(kept.folder().resolve("kept").resolve(tenant.value()));
        Files.delete(kept.folder().resolve("adopted"));
    }

    private int run(String statement) {
        return jdbc.sql(statement).param("tenant", tenant.value()).update();
    }

    private KeptHead sealed() {
        for (int i = 0; i < 5; i++) {
            audit.record(tenant, AuditEntry.of("test.written", "test", i));
        }
        sealer.seal(tenant);
        return jdbc.sql("SELECT last_seal, last_hash FROM audit_chains WHERE tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> new KeptHead(row.getLong(1), row.getBytes(2)))
                .single();
    }

    @Test
    void isAdoptedOnceAndGoesOnSigned() {
        assertThat(verify().reason()).isEqualTo(Verification.Reason.HEAD_FORGED);

        adoptions.adoptAll();
        adoptions.adoptAll();

        assertThat(verify().intact()).isTrue();
        sealed();
        assertThat(verify().intact()).isTrue();
        assertThat(count("audit_logs", "action = 'audit_log.adopted'")).isEqualTo(1);
        assertThat(find(old).expectedHeadFound()).isTrue();
        assertThat(find(new KeptHead(old.seal(), removed.hash())).expectedHeadFound())
                .isFalse();
        // Checkpoints of before do not name the links they let go, and nobody can tell any more.
        assertThat(find(removed).expectedHeadFound()).isNull();
        assertThat(find(removed).intact()).isTrue();
    }

    @Test
    void whatWasAdoptedCannotBeMadeAnew() {
        adoptions.adoptAll();
        sealed();
        tamper("UPDATE audit_seals SET hash = REPEAT('h', 32) WHERE tenant_id = :tenant AND number = " + old.seal());
        assertThat(verify().reason()).isEqualTo(Verification.Reason.CHAIN_BROKEN);
    }

    @Test
    void anAdoptionThatGoesAwayOrChangesIsMissed() {
        adoptions.adoptAll();
        sealed();
        tamper("UPDATE audit_adoptions SET adopted_at = '2030-01-01' WHERE tenant_id = :tenant");
        assertThat(verify().reason()).isEqualTo(Verification.Reason.CHECKPOINT_FORGED);
        tamper("DELETE FROM audit_adoptions WHERE tenant_id = :tenant");
        assertThat(verify().reason()).isEqualTo(Verification.Reason.CHECKPOINT_FORGED);
    }

    @Test
    void theRetentionGoesOnFromTheAdoption() {
        adoptions.adoptAll();
        sealed();
        clock.advance(Duration.ofDays(40));
        checkpoints.makeUpTo(tenant, clock.instant().minus(Duration.ofDays(30)));
        sealed();

        assertThat(count("audit_checkpoints", "mac IS NOT NULL")).isEqualTo(1);
        assertThat(verify().intact()).isTrue();
        assertThat(run("DELETE FROM audit_logs WHERE tenant_id = :tenant AND seal <= " + checkpoints.upTo(tenant)))
                .isPositive();
        assertThat(run("DELETE FROM audit_seals WHERE tenant_id = :tenant AND number <= " + checkpoints.upTo(tenant)))
                .isPositive();
        assertThat(verify().intact()).isTrue();
        assertThat(find(old).expectedHeadFound()).isTrue();
    }

    @Test
    void aTrailOfAnotherKeySaysSo(@TempDir Path folder) {
        adoptions.adoptAll();
        Signatures others = new Signatures(new AuditKey(new SecretFiles(folder)));
        Head head = new ChainRepository(jdbc).head(tenant).orElseThrow();
        new ChainRepository(jdbc).save(tenant, head.signed(others.of(tenant, head)));

        assertThat(verify().reason()).isEqualTo(Verification.Reason.OTHER_KEY);
    }

    private void tamper(String sql) {
        assertThat(Tampering.with(jdbc, sql, Map.of("tenant", tenant.value()))).isPositive();
    }

    private Verification verify() {
        return verifier.verify(tenant, null);
    }

    private Verification find(KeptHead head) {
        return verifier.verify(tenant, new Verifier.ExpectedHead(head, null));
    }

    private long count(String table, String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = :tenant AND " + condition)
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
