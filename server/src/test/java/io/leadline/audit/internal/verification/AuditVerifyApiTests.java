package io.leadline.audit.internal.verification;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.audit.internal.checkpoints.AuditRetention;
import io.leadline.audit.internal.sealing.Sealer;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ApiTest
class AuditVerifyApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private AuditRetention retention;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenantWithASealedTrail() {
        admin = ApiClient.register(port);
        admin.get("/tenant"); // The trail tells when a session first acts in its tenant; here that is before the rest.
        write(10);
        sealer.seal(admin.tenantId());
        write(10);
        sealer.seal(admin.tenantId());
    }

    @Test
    void anUntouchedTrailIsIntact() {
        write(3);

        JsonNode verified = verify();

        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(verified.path("checked").asLong()).isEqualTo(count());
        assertThat(verified.path("first_broken_id").isNull()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteEntriesAndSeals() {
        long id = ids().getFirst();
        assertThatThrownBy(() -> plain("UPDATE audit_logs SET action = 'x' WHERE tenant_id = :tenant AND id = " + id))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = " + id
                        + " WHERE tenant_id = :tenant AND id = " + id))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("DELETE FROM audit_logs WHERE tenant_id = :tenant AND id = " + id))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("UPDATE audit_seals SET entries = 1 WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("DELETE FROM audit_seals WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("DELETE FROM audit_chains WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> plain("UPDATE audit_chains SET last_seal = 1 WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("only goes forward");
        assertThatThrownBy(
                        () -> plain("INSERT INTO audit_seals (tenant_id, number, entries, digests, previous_hash, hash,"
                                + " sealed_at, total, key_id, mac) SELECT tenant_id, number + 2, entries, digests, previous_hash,"
                                + " hash, sealed_at, total, key_id, mac FROM audit_seals WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("follows the one before");
        assertThat(verify().path("intact").asBoolean()).isTrue();
    }

    @Test
    void aChangedFieldIsFound() {
        long id = ids().get(12);

        tamper("UPDATE audit_logs SET user_id = 1 WHERE tenant_id = :tenant AND id = " + id);

        assertBroken(id, "changed");
    }

    @Test
    void changedDetailsAreFound() {
        long id = ids().get(4);

        tamper("UPDATE audit_logs SET details = REPLACE(details, '{', '{ ') WHERE tenant_id = :tenant AND id = " + id);

        assertBroken(id, "changed");
    }

    @Test
    void aRemovedEntryIsFound() {
        long id = ids().get(7);

        tamper("DELETE FROM audit_logs WHERE tenant_id = :tenant AND id = " + id);

        assertBroken(id, "removed");
    }

    @Test
    void anEntryCopiedWithAnotherIdIsFoundWhereverItStands() {
        for (String seal : List.of("seal", "NULL")) {
            aTenantWithASealedTrail();
            long copied = ids().get(3);
            tamper(
                    "INSERT INTO audit_logs (tenant_id, entry_uuid, occurred_at, user_id, action, entity_type, entity_id,"
                            + " status, reason, request_id, details, details_salt, details_hash, mac, seal)"
                            + " SELECT tenant_id, UNHEX(REPLACE(UUID(), '-', '')), occurred_at, user_id, action, entity_type,"
                            + " entity_id, status, reason, request_id, details, details_salt, details_hash, mac, "
                            + seal
                            + " FROM audit_logs WHERE tenant_id = :tenant AND id = " + copied);

            assertThat(verify().path("reason").asString()).isEqualTo("inserted");
            assertThat(verify().path("first_broken_id").asLong()).isEqualTo(newest());
        }
    }

    @Test
    void anInsertedEntryIsFoundEvenAfterItWasSealed() {
        tamper(
                "INSERT INTO audit_logs (tenant_id, entry_uuid, occurred_at, action, entity_type, status, details,"
                        + " details_salt, details_hash, mac) VALUES (:tenant, UNHEX(REPLACE(UUID(), '-', '')), NOW(6), 'x', 'x',"
                        + " 'success', '{}', REPEAT('a', 16), UNHEX(SHA2(CONCAT(REPEAT('a', 16), '{}'), 256)), REPEAT('b', 32))");
        long id = newest();

        assertBroken(id, "inserted");
        sealer.seal(admin.tenantId());
        assertBroken(id, "changed");
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        List<Long> ids = ids();
        long early = ids.get(2);
        long late = ids.get(18);

        tamper("UPDATE audit_logs SET seal = 3 - seal WHERE tenant_id = :tenant AND id IN (" + early + "," + late
                + ")");

        JsonNode verified = verify();
        assertThat(verified.path("intact").asBoolean()).isFalse();
        assertThat(verified.path("first_broken_id").asLong()).isEqualTo(early);
    }

    @Test
    void aRemovedOrChangedSealIsFound() {
        tamper("DELETE FROM audit_seals WHERE tenant_id = :tenant AND number = 1");
        assertThat(verify().path("reason").asString()).isEqualTo("chain_broken");

        aTenantWithASealedTrail();
        tamper(
                "UPDATE audit_seals SET sealed_at = sealed_at, digests = CONCAT(digests, digests) WHERE tenant_id = :tenant"
                        + " AND number = 2");
        assertThat(verify().path("reason").asString()).isEqualTo("chain_broken");
    }

    /** With the application's own account, and every trigger in its place. */
    @Test
    void aCheckpointSomebodyMakesUpLetsRowsGoButNotUnseen() {
        for (String checkpoint : List.of(
                "tenant_id, seal_number, hash, entries, made_at) SELECT tenant_id, last_seal, last_hash, entries, NOW(6)",
                "tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes, key_id, mac)"
                        + " SELECT tenant_id, last_seal + 5, last_hash, entries, NOW(6), 0, REPEAT('p', 32),"
                        + " REPEAT('h', 32 * (last_seal + 5)), key_id, mac",
                "tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes, key_id, mac)"
                        + " SELECT tenant_id, last_seal, last_hash, entries, NOW(6), 0, REPEAT('p', 32), '', key_id, mac")) {
            assertThatThrownBy(() -> plain("INSERT INTO audit_checkpoints (" + checkpoint
                            + " FROM audit_chains WHERE tenant_id = :tenant"))
                    .hasStackTraceContaining("follows the one before");
        }
        JsonNode head = admin.get("/audit-logs/head").json();

        plain(
                "INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac,"
                        + " seal_hashes, key_id, mac) SELECT tenant_id, last_seal, last_hash, entries, NOW(6), 0, REPEAT('p', 32),"
                        + " CONCAT(REPEAT('h', 32 * (last_seal - 1)), last_hash), key_id, mac FROM audit_chains"
                        + " WHERE tenant_id = :tenant");
        plain("DELETE FROM audit_logs WHERE tenant_id = :tenant");
        plain("DELETE FROM audit_seals WHERE tenant_id = :tenant");

        for (String query : List.of("", expecting(head))) {
            JsonNode verified = verify(query);
            assertThat(verified.path("intact").asBoolean()).isFalse();
            assertThat(verified.path("reason").asString()).isEqualTo("checkpoint_forged");
        }
        assertThat(verify(expecting(head)).path("expected_head_found").asBoolean())
                .isFalse();
        assertThatThrownBy(() -> plain("DELETE FROM audit_checkpoints WHERE tenant_id = :tenant"))
                .hasStackTraceContaining("append-only");
    }

    private static String expecting(JsonNode head) {
        return "?expected_seal=" + head.path("seal").asLong() + "&expected_hash="
                + head.path("hash").asString();
    }

    @Test
    void aHeadSaysWhoGaveItOut() {
        JsonNode head = admin.get("/audit-logs/head").json();
        String signature = head.path("signature").asString();

        JsonNode ours = verify(expecting(head) + "&expected_signature=" + signature);
        JsonNode madeUp = verify(expecting(head) + "&expected_signature=" + "0".repeat(64));

        assertThat(ours.path("expected_head_signed").asBoolean()).isTrue();
        assertThat(madeUp.path("expected_head_signed").asBoolean()).isFalse();
        assertThat(verify().path("expected_head_signed").isNull()).isTrue();
        assertThat(admin.get("/audit-logs/verify?expected_signature=" + signature)
                        .status())
                .isEqualTo(400);
        tamper("UPDATE audit_chains SET entries = 1 WHERE tenant_id = :tenant");
        assertThat(admin.get("/audit-logs/head").json().path("signature").isNull())
                .isTrue();
    }

    @Test
    void aHeadKeptElsewhereIsFoundAgainLater() {
        JsonNode head = admin.get("/audit-logs/head").json();
        write(5);
        sealer.seal(admin.tenantId());

        JsonNode against = verify("?expected_seal=" + head.path("seal").asLong() + "&expected_hash="
                + head.path("hash").asString());

        assertThat(against.path("intact").asBoolean()).isTrue();
        assertThat(against.path("expected_head_found").asBoolean()).isTrue();
        assertThat(admin.get("/audit-logs/verify?expected_seal=1").status()).isEqualTo(400);
        assertThat(admin.get("/audit-logs/verify?expected_seal=1&expected_hash=zz")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anErasedPersonIsGoneFromTheTrailAndTheTrailStillVerifies() {
        long lead = aLead().with("email", "forget.me@example.com")
                .with("phone", "+16502530001")
                .createdBy(admin);
        admin.patch("/leads/" + lead, Map.of("notes", "Call Forget Me at home"));
        admin.post(
                "/leads/" + lead + "/activities", Map.of("activity_type", "note", "description", "Forget Me called"));
        sealer.seal(admin.tenantId());
        long before = count();

        assertThat(admin.post("/leads/" + lead + "/erase").status()).isEqualTo(204);

        assertThat(admin.get("/leads/" + lead).status()).isEqualTo(404);
        assertThat(rows("details LIKE '%forget.me%' OR details LIKE '%Forget Me%' OR details LIKE '%6502530001%'"))
                .isZero();
        assertThat(count()).isGreaterThan(before);
        JsonNode created = admin.get("/audit-logs?action=lead.created&entity_id=" + lead + "&entity_type=lead")
                .json()
                .path("items")
                .get(0);
        assertThat(created.path("erased").asBoolean()).isTrue();
        assertThat(created.path("changes").isEmpty()).isTrue();
        sealer.seal(admin.tenantId());
        assertThat(verify().path("intact").asBoolean()).isTrue();
    }

    @Test
    void detailsTakenAwayWithoutAnErasureAreFound() {
        long id = ids().get(5);

        tamper(
                "UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = id WHERE tenant_id = :tenant AND id = "
                        + id);

        assertBroken(id, "erased_without_record");
    }

    @Test
    void theRetentionLetsTheOldPartGoAndTheRestStillVerifies() {
        admin.patch("/tenant", Map.of("settings", Map.of("audit_retention_days", 30)));
        sealer.seal(admin.tenantId());
        clock.advance(Duration.ofDays(31));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        write(4);
        sealer.seal(admin.tenantId());

        retention.apply(tenants.get(admin.tenantId()));

        assertThat(rows("action = 'test.written'")).isEqualTo(4);
        sealer.seal(admin.tenantId());
        assertThat(verify().path("intact").asBoolean()).isTrue();
        JsonNode head = admin.get("/audit-logs/head").json();
        assertThat(head.path("checkpoint").path("entries").asLong()).isGreaterThanOrEqualTo(20);
        assertThat(rows("action = 'audit_log.checkpoint_made'")).isEqualTo(1);
        long kept = ids().getFirst();
        tamper("DELETE FROM audit_logs WHERE tenant_id = :tenant AND id = " + kept);
        assertBroken(kept, "removed");
    }

    @Test
    void entriesThatCommitLateAndOutOfOrderAreAllSealedOnce() {
        AtOnce.times(24, number -> () -> {
            transaction.executeWithoutResult(status -> write(5));
            if (number % 4 == 0) {
                sealer.seal(admin.tenantId());
            }
            return number;
        });
        AtOnce.times(4, number -> () -> {
            sealer.seal(admin.tenantId());
            return number;
        });

        JsonNode verified = verify();
        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(rows("seal IS NULL")).isZero();
        assertThat(admin.get("/audit-logs/head").json().path("entries").asLong())
                .isEqualTo(count());
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            audit.record(
                    admin.tenantId(), AuditEntry.of("test.written", "test", i).change("value", i, i + 1));
        }
    }

    private void assertBroken(long id, String reason) {
        JsonNode verified = verify();
        assertThat(verified.path("intact").asBoolean()).isFalse();
        assertThat(verified.path("first_broken_id").asLong()).isEqualTo(id);
        assertThat(verified.path("reason").asString()).isEqualTo(reason);
    }

    private JsonNode verify() {
        return verify("");
    }

    private JsonNode verify(String query) {
        return admin.get("/audit-logs/verify" + query).json();
    }

    private void tamper(String sql) {
        assertThat(Tampering.with(jdbc, sql, Map.of("tenant", admin.tenant()))).isPositive();
    }

    private void plain(String sql) {
        jdbc.sql(sql).param("tenant", admin.tenant()).update();
    }

    private List<Long> ids() {
        return jdbc.sql("SELECT id FROM audit_logs WHERE tenant_id = :tenant ORDER BY id")
                .param("tenant", admin.tenant())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private long newest() {
        return ids().getLast();
    }

    private long count() {
        return rows("TRUE");
    }

    private long rows(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_logs WHERE tenant_id = :tenant AND (" + condition + ")")
                .param("tenant", admin.tenant())
                .query(Long.class)
                .single();
    }
}
