package io.leadline.audit.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.checkpoints.AuditRetention;
import io.leadline.audit.internal.entries.WrittenEntries;
import io.leadline.audit.internal.heads.KeptHeads;
import io.leadline.audit.internal.sealing.Adoptions;
import io.leadline.audit.internal.sealing.Sealer;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.PersonErased;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Everything an administrator of the database without the key may try with a trail: no trigger stops them here. Each attempt
 * is found out for the right reason, and undone before the next.
 */
@ApiTest
class AuditTamperingApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private AuditRetention retention;

    @Autowired
    private WrittenEntries written;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private KeptHeads kept;

    @Autowired
    private Tenants tenants;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private ApiClient other;
    private Tampering tampering;
    private TrailCopy earlier;
    private TrailCopy trail;
    private String keptHead;
    private List<KeptHead> exported;
    private Map<String, Object> places;

    /** Two checkpoints, three links behind them, an erased person, and entries that wait for their seal. */
    @BeforeAll
    void aTrail() throws IOException {
        admin = ApiClient.register(port);
        other = ApiClient.register(port);
        write(other, 30);
        sealer.seal(other.tenantId());
        admin.patch("/tenant", Map.of("settings", Map.of("audit_retention_days", 30)));
        exported = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sealed(6);
            sealed(6);
            clock.advance(Duration.ofDays(31));
            retention.apply(tenants.get(admin.tenantId()));
        }
        sealed(10);
        events.publishEvent(new PersonErased(admin.tenantId(), "test", List.of("4"), List.of(), List.of()));
        sealed(10);
        tampering = Tampering.begin(jdbc);
        earlier = TrailCopy.of(jdbc, admin.tenantId());
        sealed(10);
        write(admin, 3);
        trail = TrailCopy.of(jdbc, admin.tenantId());
        keptHead = Files.readString(keptFile());
        places = places();
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        clock.reset();
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        restore();
        assertThat(verify().path("intact").asBoolean()).isTrue();
    }

    private void sealed(int entries) {
        write(admin, entries);
        sealer.seal(admin.tenantId());
        exported.add(jdbc.sql("SELECT last_seal, last_hash FROM audit_chains WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .query((row, number) -> new KeptHead(row.getLong(1), row.getBytes(2)))
                .single());
    }

    private void write(ApiClient client, int entries) {
        for (int i = 0; i < entries; i++) {
            audit.record(
                    client.tenantId(), AuditEntry.of("test.written", "test", i).change("value", i, i + 1));
        }
    }

    private Map<String, Object> places() {
        List<Long> ids = longs("SELECT id FROM audit_logs WHERE tenant_id = :tenant AND seal IS NOT NULL"
                + " AND action = 'test.written' AND details IS NOT NULL ORDER BY id");
        return Map.of(
                "first", ids.getFirst(),
                "middle", ids.get(ids.size() / 2),
                "last", ids.getLast(),
                "erasure", one("SELECT MAX(id) FROM audit_logs WHERE tenant_id = :tenant AND action = 'person.erased'"),
                "unsealed", one("SELECT MAX(id) FROM audit_logs WHERE tenant_id = :tenant AND seal IS NULL"),
                "head", one("SELECT last_seal FROM audit_chains WHERE tenant_id = :tenant"),
                "checkpoint", one("SELECT checkpoint_seal FROM audit_chains WHERE tenant_id = :tenant"),
                "tenant", "'" + admin.tenant() + "'",
                "other", "'" + other.tenant() + "'");
    }

    private long place(String name) {
        return (Long) Objects.requireNonNull(places.get(name));
    }

    private long one(String sql) {
        return longs(sql).getFirst();
    }

    private List<Long> longs(String sql) {
        return jdbc.sql(sql)
                .param("tenant", admin.tenant())
                .query((row, number) -> (Long) row.getLong(1))
                .list();
    }

    @AfterAll
    void putTheTriggersBack() {
        tampering.close();
    }

    @AfterEach
    void restore() throws IOException {
        // As if the server had started again: it remembers nothing of what it wrote.
        written.take(admin.tenantId());
        trail.restore(jdbc, admin.tenantId());
        Files.writeString(keptFile(), keptHead);
        Files.deleteIfExists(kept.folder().resolve("lost").resolve(admin.tenant()));
    }

    private Path keptFile() {
        return kept.folder().resolve("kept").resolve(admin.tenant());
    }

    static List<Manipulation> manipulations() throws IOException {
        return Manipulation.all();
    }

    @ParameterizedTest
    @MethodSource("manipulations")
    void isFoundOut(Manipulation attempt) {
        attempt.apply(jdbc, places);

        JsonNode verified = verify();
        assertThat(verified.path("intact").asBoolean()).as(attempt.name()).isFalse();
        assertThat(verified.path("reason").asString()).as(attempt.name()).isIn(attempt.reasons());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void emptyTablesAreFoundOut(int tables) {
        for (int i = 0; i < 4; i++) {
            if ((tables & 1 << i) != 0) {
                run("DELETE FROM " + TrailCopy.TABLES.get(i) + " WHERE tenant_id = {tenant}");
            }
        }

        JsonNode verified = verify();
        assertThat(verified.path("intact").asBoolean()).isFalse();
        assertThat(verified.path("reason").asString())
                .isIn("removed", "chain_broken", "head_forged", "checkpoint_forged", "rolled_back");
        if (tables == 15) {
            assertThat(verified.path("reason").asString()).isEqualTo("rolled_back");
        }
    }

    @Test
    void aLinkMadeAnewWithoutAnEntryIsFoundOutWithItsHeadOrWithout() {
        run("DELETE FROM audit_logs WHERE id = {middle}");
        tampering.makeLinksAnew(admin.tenant(), place("checkpoint"), place("head"));
        assertThat(verify().path("reason").asString()).isEqualTo("head_forged");

        trail.restore(jdbc, admin.tenantId(), "audit_chains");
        assertThat(verify().path("reason").asString()).isEqualTo("link_forged");
    }

    @Test
    void anotherTenantsWholeTrailIsNotThisTenants() {
        for (String table : TrailCopy.TABLES) {
            run("DELETE FROM " + table + " WHERE tenant_id = {tenant}");
            run("UPDATE " + table + " SET tenant_id = {tenant} WHERE tenant_id = {other}");
        }
        assertThat(verify().path("reason").asString()).isEqualTo("head_forged");
        for (String table : TrailCopy.TABLES) {
            run("UPDATE " + table + " SET tenant_id = {other} WHERE tenant_id = {tenant}");
        }
    }

    @Test
    void anEntryTakenAwayBeforeItIsSealedIsMissed() {
        write(admin, 2);
        long id = one("SELECT MAX(id) FROM audit_logs WHERE tenant_id = :tenant");
        run("DELETE FROM audit_logs WHERE id = " + id);
        sealer.seal(admin.tenantId());

        JsonNode verified = verify();
        assertThat(verified.path("reason").asString()).isEqualTo("removed");
        assertThat(verified.path("first_broken_id").asLong()).isEqualTo(id);
    }

    @Test
    void anEntryChangedBeforeItIsSealedIsMissed() {
        write(admin, 2);
        long id = one("SELECT MAX(id) FROM audit_logs WHERE tenant_id = :tenant");
        run("UPDATE audit_logs SET user_id = 1 WHERE id = " + id);
        sealer.seal(admin.tenantId());

        assertThat(verify().path("reason").asString()).isEqualTo("changed");
        assertThat(verify().path("first_broken_id").asLong()).isEqualTo(id);
    }

    @Test
    void aTrailPutBackAsAWholeIsFoundByTheHeadNotedBesideTheDatabaseAndStaysFound() {
        earlier.restore(jdbc, admin.tenantId());
        assertThat(verify().path("reason").asString()).isEqualTo("rolled_back");
        assertThat(verify().path("first_broken_seal").asLong()).isEqualTo(place("head"));

        for (int i = 0; i < 3; i++) {
            write(admin, 5);
            sealer.seal(admin.tenantId());
        }
        assertThat(verify().path("reason").asString()).isEqualTo("rolled_back");
    }

    @Test
    void withoutAHeadNotedAnywhereATrailPutBackIsOnlyFoundByTheOneKeptElsewhere() throws IOException {
        earlier.restore(jdbc, admin.tenantId());
        Files.delete(keptFile());
        assertThat(verify().path("intact").asBoolean()).isTrue();

        JsonNode against = verify(exported.getLast());
        assertThat(against.path("intact").asBoolean()).isFalse();
        assertThat(against.path("reason").asString()).isEqualTo("expected_head_missing");
        assertThat(against.path("expected_head_found").asBoolean()).isFalse();
    }

    @Test
    void signaturesTakenAwayAreNotGivenAgainByAStart() {
        run("UPDATE audit_chains SET mac = NULL, key_id = NULL WHERE tenant_id = {tenant};"
                + "UPDATE audit_seals SET mac = NULL, key_id = NULL WHERE tenant_id = {tenant}");
        adoptions.adoptAll();
        assertThat(verify().path("reason").asString()).isEqualTo("head_forged");
    }

    @Test
    void everyHeadEverExportedIsKnownAndNoOther() {
        assertThat(exported.getFirst().seal()).isLessThan(place("checkpoint"));
        for (KeptHead head : exported) {
            JsonNode against = verify(head);
            assertThat(against.path("intact").asBoolean()).isTrue();
            assertThat(against.path("expected_head_found").asBoolean()).isTrue();
            byte[] forged = head.hash().clone();
            forged[0] ^= 1;
            JsonNode changed = verify(new KeptHead(head.seal(), forged));
            assertThat(changed.path("intact").asBoolean()).isFalse();
            assertThat(changed.path("expected_head_found").asBoolean()).isFalse();
        }
        assertThat(verify(new KeptHead(place("head") + 1, exported.getFirst().hash()))
                        .path("expected_head_found")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void nothingIsRemovedFromATrailThatIsNotAsItWasWritten() {
        run("UPDATE audit_logs SET user_id = 1 WHERE id = {middle}");
        clock.advance(Duration.ofDays(200));
        retention.apply(tenants.get(admin.tenantId()));
        clock.reset();

        assertThat(longs("SELECT MAX(seal_number) FROM audit_checkpoints WHERE tenant_id = :tenant"))
                .containsExactly(place("checkpoint"));
        assertThat(verify().path("first_broken_id").asLong()).isEqualTo(place("middle"));
    }

    @Test
    void theRetentionRemovesNothingOnTheWordOfACheckpointSomebodyMadeUp() throws IOException {
        long before = longs("SELECT COUNT(*) FROM audit_logs WHERE tenant_id = :tenant")
                .getFirst();
        Manipulation.named("make up a checkpoint").apply(jdbc, places);
        retention.apply(tenants.get(admin.tenantId()));

        assertThat(longs("SELECT COUNT(*) FROM audit_logs WHERE tenant_id = :tenant"))
                .containsExactly(before);
    }

    @Test
    void whatWasMadeOlderIsNotRemovedEarlier() {
        run("UPDATE audit_seals SET sealed_at = '2020-01-01' WHERE tenant_id = {tenant}");
        retention.apply(tenants.get(admin.tenantId()));

        assertThat(longs("SELECT COUNT(*) FROM audit_checkpoints WHERE tenant_id = :tenant"))
                .containsExactly(2L);
    }

    private void run(String statements) {
        new Manipulation("", Set.of(), Manipulation.statements(statements)).apply(jdbc, places);
    }

    private JsonNode verify() {
        return admin.get("/audit-logs/verify").json();
    }

    private JsonNode verify(KeptHead head) {
        return admin.get("/audit-logs/verify?expected_seal=" + head.seal() + "&expected_hash="
                        + HexFormat.of().formatHex(head.hash()))
                .json();
    }
}
