package io.leadline.platform.connections;

import io.leadline.platform.web.ProxyProperties;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConnectionProperties.class, ProxyProperties.class})
class ConnectionsConfiguration {
    @Bean
    ConnectionLimiter limiter(ConnectionProperties limits) {
        return new ConnectionLimiter(limits.max(), limits.maxPerAddress(), limits.maxWaiting());
    }

    /** Behind a proxy all callers have its address, so that it has no limit of its own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedConnections(
            ConnectionLimiter limiter, ConnectionProperties limits, ProxyProperties proxies) {
        return factory -> {
            factory.setProtocol(GuardedProtocol.class.getName());
            factory.addEngineValves(new BodySources());
            factory.addConnectorCustomizers(connector -> guard(connector, limiter, limits, proxies));
        };
    }

    private static void guard(
            Connector connector, ConnectionLimiter limiter, ConnectionProperties limits, ProxyProperties proxies) {
        if (!(connector.getProtocolHandler() instanceof GuardedProtocol protocol)) {
            throw new IllegalStateException("Tomcat did not take the protocol that guards its connections");
        }
        // The limiter counts them itself, and lets none wait before the door.
        protocol.setMaxConnections(-1);
        protocol.guard(limiter, limits, proxies::trusts);
        connector.setProperty("socket.bufferPool", "0");
    }

    @Bean
    MeterBinder connectionMetrics(ConnectionLimiter limiter) {
        return registry -> {
            Gauge.builder("leadline.connections.open", limiter, ConnectionLimiter::size)
                    .description("Connections there are")
                    .register(registry);
            Gauge.builder("leadline.connections.unfinished", limiter, ConnectionLimiter::unfinished)
                    .description("Connections whose client is waited for in the middle of a request")
                    .register(registry);
            FunctionCounter.builder("leadline.connections.evicted", limiter, ConnectionLimiter::evicted)
                    .description("Connections closed to make room for others")
                    .register(registry);
        };
    }
}
