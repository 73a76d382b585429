package io.leadline.platform.broadcast;

import java.io.IOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** The broadcasts of two replicas, and the Redis between them. */
public final class ReplicaBroadcasts implements AutoCloseable {
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final RedisServer redis = new RedisServer(port);
    private final AnnotationConfigApplicationContext here;
    private final AnnotationConfigApplicationContext there;

    public ReplicaBroadcasts() throws IOException {
        redis.start();
        here = replica();
        there = replica();
    }

    private AnnotationConfigApplicationContext replica() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("spring.data.redis.url=redis://localhost:" + port).applyTo(context);
        context.register(BroadcastConfiguration.class);
        context.refresh();
        return context;
    }

    public Broadcast here() {
        return here.getBean(Broadcast.class);
    }

    public Broadcast there() {
        return there.getBean(Broadcast.class);
    }

    @Override
    public void close() throws IOException {
        here.close();
        there.close();
        redis.stop();
    }
}
