package io.leadline.identity.internal.attempts;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** There is a Redis template exactly when {@code spring.data.redis.url} names a Redis. */
@Configuration(proxyBeanMethods = false)
class AttemptsConfiguration {
    @Bean
    Attempts attempts(ObjectProvider<StringRedisTemplate> redis, Clock clock) {
        LocalAttempts local = new LocalAttempts(clock);
        StringRedisTemplate shared = redis.getIfAvailable();
        return shared == null ? local : new RedisAttempts(shared, local, clock);
    }
}
