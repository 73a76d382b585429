package io.leadline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The image's health check, against a server that answers its probe one way or the other. */
class ContainerHealthTests {
    private final HttpServer server;

    ContainerHealthTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isHealthyWhenReady() {
        answerReadinessWith(200);
        assertThat(exitCode()).isZero();
    }

    @Test
    void isUnhealthyWhenNotReady() {
        answerReadinessWith(503);
        assertThat(exitCode()).isNotZero();
    }

    @Test
    void isUnhealthyWhenTheProbeIsMissing() {
        assertThat(exitCode()).isNotZero();
    }

    @Test
    void isUnhealthyWhenNobodyListens() {
        server.stop(0);
        assertThat(exitCode()).isNotZero();
    }

    private void answerReadinessWith(int status) {
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private int exitCode() {
        var port = String.valueOf(server.getAddress().getPort());
        return Command.of("bash", "deploy/container-health")
                .with("SERVER_PORT", port)
                .run()
                .exitCode();
    }
}
