package io.leadline.platform.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Delivers within this process at once and to the other replicas over one Redis channel, off the caller's thread. */
class RedisBroadcast implements Broadcast, MessageListener {
    static final String CHANNEL = "leadline:broadcast";
    private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcast.class);

    private final LocalBroadcast local = new LocalBroadcast();
    private final String self = UUID.randomUUID().toString();
    private final StringRedisTemplate redis;
    private final TaskExecutor sender;

    RedisBroadcast(StringRedisTemplate redis, TaskExecutor sender) {
        this.redis = redis;
        this.sender = sender;
    }

    @Override
    public void listen(String topic, Consumer<String> listener) {
        local.listen(topic, listener);
    }

    @Override
    public void send(String topic, String message) {
        local.send(topic, message);
        sender.execute(() -> publish(String.join("\n", self, topic, message)));
    }

    private void publish(String text) {
        try {
            redis.convertAndSend(CHANNEL, text);
        } catch (RuntimeException away) {
            LOG.warn("Redis did not take a message; the other replicas notice when their entries expire", away);
        }
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        String[] parts = new String(message.getBody(), StandardCharsets.UTF_8).split("\n", 3);
        if (parts.length == 3 && !parts[0].equals(self)) {
            local.send(parts[1], parts[2]);
        }
    }
}
