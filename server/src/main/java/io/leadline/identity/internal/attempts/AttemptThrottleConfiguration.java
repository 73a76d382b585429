package io.leadline.identity.internal.attempts;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** There is a Redis template exactly when {@code spring.data.redis.url} names a Redis. */
@Configuration(proxyBeanMethods = false)
class AttemptThrottleConfiguration {
    @Bean
    AttemptThrottle attempts(ObjectProvider<StringRedisTemplate> redis, Clock clock) {
        LocalAttemptThrottle local = new LocalAttemptThrottle(clock);
        StringRedisTemplate shared = redis.getIfAvailable();
        return shared == null ? local : new RedisAttemptThrottle(shared, local, clock);
    }
}
