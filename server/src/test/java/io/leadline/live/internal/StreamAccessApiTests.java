package io.leadline.live.internal;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears what, and for how long. */
@ApiTest
class StreamAccessApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Live live;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    /** Told last, so that whoever has it has everything before it. */
    private void tellLast() {
        live.publish(admin.tenantId(), LiveEvent.of("test.last", Map.of()));
    }

    @Test
    void nobodyHearsOfAnotherTenant() {
        ApiClient other = ApiClient.register(port);
        try (LiveStream stream = LiveStream.of(admin)) {
            aLead().createdBy(other);
            tellLast();
            stream.next("test.last");
            assertThat(stream.types()).containsExactly("stream.opened", "test.last");
        }
        assertThat(LiveStream.request(admin.withTenant(other.tenant()), "").statusCode())
                .isEqualTo(403);
        assertThat(LiveStream.request(admin.withToken("none"), "").statusCode()).isEqualTo(401);
    }

    @Test
    void aRoleAndAPersonHearWhatIsForThem() {
        ApiClient agent = admin.member(Role.AGENT);
        try (LiveStream ofAdmin = LiveStream.of(admin);
                LiveStream ofAgent = LiveStream.of(agent)) {
            live.publish(
                    admin.tenantId(), LiveEvent.of("for.supervisors", Map.of()).to(Audience.from(Role.SUPERVISOR)));
            live.publish(
                    admin.tenantId(), LiveEvent.of("for.one", Map.of()).to(Audience.of(new UserId(agent.userId()))));
            tellLast();
            ofAdmin.next("test.last");
            ofAgent.next("test.last");
            assertThat(ofAdmin.types()).containsExactly("stream.opened", "for.supervisors", "test.last");
            assertThat(ofAgent.types()).containsExactly("stream.opened", "for.one", "test.last");
            String opened = ofAgent.events().getFirst().id();
            try (LiveStream again = LiveStream.resumed(agent, opened)) {
                again.next("test.last");
                assertThat(again.types()).containsExactly("stream.opened", "for.one", "test.last");
            }
        }
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        try (LiveStream stream = LiveStream.of(admin)) {
            transaction.executeWithoutResult(status -> {
                live.publish(admin.tenantId(), LiveEvent.of("test.undone", Map.of()));
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(
                    status -> live.publish(admin.tenantId(), LiveEvent.of("test.done", Map.of())));
            stream.next("test.done");
            assertThat(stream.types()).containsExactly("stream.opened", "test.done");
        }
    }

    @Test
    void aStreamEndsWithItsSession() {
        ApiClient member = admin.member(Role.AGENT);
        ApiClient elsewhere = member.login(member.email(), ApiClient.PASSWORD);
        try (LiveStream ended = LiveStream.of(member);
                LiveStream goesOn = LiveStream.of(elsewhere)) {
            member.post("/auth/logout");
            ended.awaitEnd();
            assertThat(LiveStream.request(member, ended.lastId()).statusCode()).isEqualTo(401);
            tellLast();
            goesOn.next("test.last");
            assertThat(goesOn.isOpen()).isTrue();
        }
    }

    @Test
    void aStreamEndsWhenTheRoleChangesAndWhenTheMemberGoes() {
        ApiClient member = admin.member(Role.SUPERVISOR);
        try (LiveStream asSupervisor = LiveStream.of(member);
                LiveStream ofAdmin = LiveStream.of(admin)) {
            admin.patch("/tenant/members/" + member.userId(), Map.of("role", "viewer"));
            asSupervisor.awaitEnd();
            try (LiveStream asViewer = LiveStream.resumed(member, asSupervisor.lastId())) {
                admin.delete("/tenant/members/" + member.userId());
                asViewer.awaitEnd();
            }
            assertThat(LiveStream.request(member, "").statusCode()).isEqualTo(403);
            assertThat(ofAdmin.isOpen()).isTrue();
        }
    }

    @Test
    void anApiKeyNeedsItsScope() {
        String without = key(List.of("leads:read"));
        String with = key(List.of("live:read"));
        assertThat(LiveStream.request(admin.withToken(without), "").statusCode())
                .isEqualTo(403);
        try (LiveStream stream = LiveStream.of(admin.withToken(with))) {
            aLead().createdBy(admin);
            stream.next("lead.created");
        }
    }

    private String key(List<String> scopes) {
        return admin.post("/tenant/api-keys", Map.of("name", "Watcher", "role", "viewer", "scopes", scopes))
                .json()
                .path("key")
                .asString();
    }

    @Test
    void onePersonHasTwentyStreamsAndNotOneMore() throws IOException {
        ApiClient viewer = admin.member(Role.VIEWER);
        List<LiveStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                streams.add(LiveStream.of(viewer));
            }
            HttpResponse<InputStream> refused = LiveStream.request(viewer, "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("retry-after")).contains("15");
            assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("too_many_streams");
            LiveStream.of(admin).close();
        } finally {
            streams.forEach(LiveStream::close);
        }
    }
}
