package io.leadline.platform.connections;

import io.leadline.platform.web.caller.ProxyProperties;
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

    @Bean
    Tarpit tarpit(ConnectionProperties limits) {
        return new Tarpit(limits.maxHeld(), limits.hold());
    }

    /** Behind a proxy all callers have its address, so that it has no limit of its own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedConnections(
            ConnectionLimiter limiter, ConnectionProperties limits, Tarpit tarpit, ProxyProperties proxies) {
        return factory -> {
            factory.setProtocol(GuardedProtocol.class.getName());
            factory.addEngineValves(new BodySources());
            factory.addConnectorCustomizers(connector -> guard(connector, limiter, limits, tarpit, proxies));
        };
    }

    private static void guard(
            Connector connector,
            ConnectionLimiter limiter,
            ConnectionProperties limits,
            Tarpit tarpit,
            ProxyProperties proxies) {
        if (!(connector.getProtocolHandler() instanceof GuardedProtocol protocol)) {
            throw new IllegalStateException("Tomcat did not take the protocol that guards its connections");
        }
        // The limiter counts them itself, and lets none wait before the door.
        protocol.setMaxConnections(-1);
        protocol.guard(limiter, limits, tarpit, proxies::trusts);
        connector.setProperty("socket.bufferPool", "0");
    }

    @Bean
    MeterBinder connectionMetrics(ConnectionLimiter limiter, Tarpit tarpit) {
        return registry -> {
            Gauge.builder("leadline.connections.open", limiter, ConnectionLimiter::size)
                    .description("Connections there are")
                    .register(registry);
            Gauge.builder("leadline.connections.unfinished", limiter, ConnectionLimiter::unfinished)
                    .description("Connections whose client is waited for in the middle of a request")
                    .register(registry);
            Gauge.builder("leadline.connections.held", tarpit, Tarpit::size)
                    .description("Connections that made room for others and are kept open with nothing behind them")
                    .register(registry);
            FunctionCounter.builder("leadline.connections.evicted", limiter, ConnectionLimiter::evicted)
                    .description("Connections closed to make room for others")
                    .register(registry);
        };
    }
}
