package io.leadline.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ImpatientApiTest;
import io.leadline.testing.LiveStream;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that asks and never reads. */
@ImpatientApiTest
class SlowClientApiTests {
    private static final String MUCH = "x".repeat(50_000);
    private static final int MANY = 400;

    @LocalServerPort
    private int port;

    @Autowired
    private Live live;

    @Autowired
    private Streams streams;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void isDroppedWhileOthersGoOn() throws IOException {
        ApiClient admin = ApiClient.register(port);
        int before = streams.open().size();
        try (Socket silent = silent(admin);
                LiveStream other = LiveStream.of(admin)) {
            await().until(() -> streams.open().size() == before + 2);
            for (int i = 0; i < MANY; i++) {
                live.publish(admin.tenantId(), LiveEvent.of("test.number", Map.of("number", i, "much", MUCH)));
                assertThat(other.next("test.number").data().path("number").asInt())
                        .isEqualTo(i);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> streams.open().size() == before + 1);
            assertThat(metrics.get("leadline.live.dropped").counter().count()).isEqualTo(1);
            assertThat(silent.isClosed()).isFalse();
            live.publish(admin.tenantId(), LiveEvent.of("test.last", Map.of()));
            other.next("test.last");
            await().until(() -> other.heartbeats() > 0);
        }
    }

    private Socket silent(ApiClient admin) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nX-Tenant-ID: " + admin.tenant()
                + "\r\nAuthorization: Bearer " + admin.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
