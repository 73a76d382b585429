package io.leadline.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** An {@link ApiTest} whose server soon gives up on clients, and takes few connections. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(
        properties = {
            "server.tomcat.connection-timeout=1s",
            "leadline.live.heartbeat=1s",
            "leadline.trusted-proxies=127.8.8.8",
            "leadline.connections.max=120",
            "leadline.connections.max-per-address=60",
            "leadline.connections.max-waiting=40",
            "leadline.connections.hold=500ms",
            "leadline.connections.header-time=2s",
            "leadline.connections.body-grace=1s",
            "leadline.connections.body-rate=1KB",
            "leadline.connections.body-time=3s"
        })
public @interface ImpatientApiTest {}
