package io.leadline.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Authenticator;
import io.leadline.testing.LiveStream;
import io.leadline.testing.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is no longer let in hears nothing a second later, whatever they were let in with. */
@ApiTest
class RevocationApiTests {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Live live;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private record Key(long id, String text) {}

    private Key key(ApiClient owner, Role role, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("name", "Watcher", "role", role.wireName(), "scopes", List.of("live:read")));
        body.putAll(more);
        var made = owner.post("/tenant/api-keys", body).json();
        return new Key(made.path("id").asLong(), made.path("key").asString());
    }

    /** The stream of the victim ends within a second of the change, and the admin's goes on. */
    private void assertEnds(ApiClient owner, Runnable change) {
        try (LiveStream ends = LiveStream.of(owner);
                LiveStream goesOn = LiveStream.of(admin)) {
            change.run();
            long changed = System.nanoTime();
            assertThat(ends.awaitEndAfter(changed)).isLessThan(ONE_SECOND);
            live.publish(admin.tenantId(), LiveEvent.of("test.last", Map.of()));
            goesOn.next("test.last");
            assertThat(goesOn.isOpen()).isTrue();
            assertThat(ends.types()).doesNotContain("test.last");
        }
    }

    @Test
    void aRevokedKeyHearsNoMore() {
        Key key = key(admin, Role.VIEWER, Map.of());
        assertEnds(admin.withToken(key.text()), () -> admin.delete("/tenant/api-keys/" + key.id()));
    }

    @Test
    void anExpiredKeyHearsNoMore() {
        Key key = key(
                admin,
                Role.VIEWER,
                Map.of("expires_at", clock.instant().plus(Duration.ofMinutes(5)).toString()));
        assertEnds(admin.withToken(key.text()), () -> clock.advance(Duration.ofMinutes(5)));
    }

    @Test
    void aKeyAboveItsOwnersRoleHearsNoMore() {
        ApiClient owner = admin.member(Role.ADMIN);
        Key key = key(owner, Role.SUPERVISOR, Map.of());
        assertEnds(
                owner.withToken(key.text()),
                () -> admin.patch("/tenant/members/" + owner.userId(), Map.of("role", "viewer")));
    }

    @Test
    void theKeyOfARemovedMemberHearsNoMore() {
        ApiClient owner = admin.member(Role.ADMIN);
        Key key = key(owner, Role.VIEWER, Map.of());
        assertEnds(owner.withToken(key.text()), () -> admin.delete("/tenant/members/" + owner.userId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "admin"})
    void anotherRoleIsAnotherStream(String role) {
        ApiClient member = admin.member(Role.SUPERVISOR);
        assertEnds(member, () -> admin.patch("/tenant/members/" + member.userId(), Map.of("role", role)));
    }

    @Test
    void aRemovedMemberHearsNoMore() {
        ApiClient member = admin.member(Role.AGENT);
        assertEnds(member, () -> admin.delete("/tenant/members/" + member.userId()));
    }

    @Test
    void anEndedSessionHearsNoMore() {
        ApiClient member = admin.member(Role.AGENT);
        assertEnds(member, () -> member.post("/auth/logout"));
    }

    @Test
    void aSessionEndedFromAnotherDeviceHearsNoMore() {
        ApiClient stolen = admin.member(Role.AGENT);
        ApiClient owner = stolen.login(stolen.email(), ApiClient.PASSWORD);
        long other = owner.get("/auth/sessions")
                .json()
                .path("items")
                .valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        assertEnds(stolen, () -> owner.delete("/auth/sessions/" + other));
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsStreams() {
        ApiClient stolen = admin.member(Role.AGENT);
        ApiClient owner = stolen.login(stolen.email(), ApiClient.PASSWORD);
        assertEnds(
                stolen,
                () -> owner.post(
                        "/auth/change-password",
                        Map.of("current_password", ApiClient.PASSWORD, "new_password", "another good long one")));
    }

    @Test
    void aSessionThatExpiresHearsNoMore() {
        ApiClient member = admin.member(Role.AGENT);
        try (LiveStream ends = LiveStream.of(member)) {
            clock.advance(Duration.ofDays(400));
            assertThat(ends.awaitEndAfter(System.nanoTime())).isLessThan(ONE_SECOND);
        }
    }

    @Test
    void whoLacksTheSecondFactorTheTenantNowAsksForHearsNoMore() {
        ApiClient member = admin.member(Role.AGENT);
        Authenticator.enable(admin, clock);
        assertEnds(
                member,
                () -> assertThat(admin.patch("/tenant", Map.of("require_two_factor", true))
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void aKeyHasTenStreamsSoThatItsOwnerHasSomeLeft() throws IOException {
        ApiClient withKey = admin.withToken(key(admin, Role.VIEWER, Map.of()).text());
        List<LiveStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                streams.add(LiveStream.of(withKey));
            }
            HttpResponse<InputStream> refused = LiveStream.request(withKey, "");
            assertThat(refused.statusCode()).isEqualTo(429);
            refused.body().close();
            LiveStream.of(admin).close();
        } finally {
            streams.forEach(LiveStream::close);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-",
                "--",
                "none-0-0",
                "a-1",
                "a-999999999999999999-999999999999999999",
                "a-9999999999999999999999-0",
                "k3f9x2a1--1-0",
                "'; DROP TABLE leads; --",
                "../../etc/passwd",
                "\u00a0"
            })
    void aLastEventIdThatIsNoneBeginsAfresh(String id) throws IOException {
        HttpResponse<InputStream> response = LiveStream.request(admin, id);
        try (InputStream body = response.body()) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(new String(body.readNBytes(40), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("retry:");
        }
        HttpResponse<InputStream> endless = LiveStream.request(admin, "9".repeat(4_000));
        assertThat(endless.statusCode()).isLessThan(500);
        endless.body().close();
    }
}
