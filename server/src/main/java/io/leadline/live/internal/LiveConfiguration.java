package io.leadline.live.internal;

import io.lettuce.core.RedisClient;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.server.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {
    private static final String REDIS_URL = "spring.data.redis.url";

    /** A stream that was open for an hour is no request that took an hour. */
    @Bean
    ObservationPredicate streamsAreNoLongRequests() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request && isStream(request));
    }

    private static boolean isStream(ServerRequestObservationContext request) {
        HttpServletRequest carrier = request.getCarrier();
        return carrier != null && StreamController.PATH.equals(carrier.getRequestURI());
    }

    /** One history for all replicas where there is a Redis, else this replica's own. */
    @Configuration(proxyBeanMethods = false)
    static class Sinks {
        @Bean
        @ConditionalOnProperty(REDIS_URL)
        RedisSink redisSink(LettuceConnectionFactory connections) {
            return new RedisSink((RedisClient) connections.getRequiredNativeClient());
        }

        @Bean
        @ConditionalOnProperty(REDIS_URL)
        RedisTail redisTail(
                LettuceConnectionFactory connections, EventBuffer history, LiveProperties properties, Clock clock) {
            return new RedisTail((RedisClient) connections.getRequiredNativeClient(), history, properties, clock);
        }

        @Bean
        @ConditionalOnMissingBean(EventSink.class)
        LocalSink localSink(EventBuffer history) {
            return new LocalSink(history);
        }
    }
}
