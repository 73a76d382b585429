package io.leadline.platform.broadcast;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Redis is used exactly when {@code spring.data.redis.url} names one. */
@Configuration(proxyBeanMethods = false)
class BroadcastConfiguration {
    private static final String REDIS_URL = "spring.data.redis.url";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(REDIS_URL)
    @Import(DataRedisAutoConfiguration.class)
    static class WithRedis {
        @Bean
        RedisBroadcast broadcast(StringRedisTemplate redis) {
            SimpleAsyncTaskExecutor sender = new SimpleAsyncTaskExecutor("broadcast-");
            sender.setVirtualThreads(true);
            return new RedisBroadcast(redis, sender);
        }

        @Bean
        RedisMessageListenerContainer broadcastListener(RedisConnectionFactory connections, RedisBroadcast broadcast) {
            RedisMessageListenerContainer container = new RedisMessageListenerContainer();
            container.setConnectionFactory(connections);
            container.addMessageListener(broadcast, ChannelTopic.of(RedisBroadcast.CHANNEL));
            return container;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = REDIS_URL, matchIfMissing = true, havingValue = "never set")
    static class WithoutRedis {
        @Bean
        LocalBroadcast broadcast() {
            return new LocalBroadcast();
        }
    }
}
