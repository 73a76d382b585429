package io.leadline.platform.database.watch;

import com.zaxxer.hikari.HikariDataSource;
import io.leadline.platform.database.embedded.EmbeddedDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the database several times a second whether it is there, and says so in {@link DatabaseState}. One thread asks and may
 * be left without an answer; the other notices.
 */
final class DatabaseWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String CONNECT_TIMEOUT = "2000";
    /** An answer later than this is not waited for on the same connection: the network may have forgotten it. */
    private static final String ANSWER_TIMEOUT = "5000";

    private final HikariDataSource pool;
    private final DatabaseState state;
    private final DatabaseWatchProperties properties;
    private final @Nullable EmbeddedDatabase embedded;
    private final int connectionsKept;
    private volatile long askedAt;
    private volatile boolean waiting;
    private volatile boolean running;
    private boolean cut;

    DatabaseWatch(
            HikariDataSource pool,
            DatabaseState state,
            DatabaseWatchProperties properties,
            @Nullable EmbeddedDatabase embedded) {
        this.pool = pool;
        this.state = state;
        this.properties = properties;
        this.embedded = embedded;
        this.connectionsKept = pool.getMinimumIdle() < 0 ? pool.getMaximumPoolSize() : pool.getMinimumIdle();
        state.listen(this::steerPool);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("database-question").start(this::ask);
        Thread.ofPlatform().daemon().name("database-watch").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** From before the first request until after the last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    private void ask() {
        try (Question question = new Question(pool.getJdbcUrl(), connectionProperties())) {
            while (running) {
                ask(question);
                LockSupport.parkNanos(properties.askEvery().toNanos());
            }
        }
    }

    private void ask(Question question) {
        askedAt = System.nanoTime();
        waiting = true;
        try {
            question.ask();
            waiting = false;
            state.answered();
        } catch (SQLException failure) {
            waiting = false;
            if (running) {
                LOG.debug("The database was asked in vain", failure);
                state.silent(String.valueOf(failure.getMessage()));
            }
        }
    }

    private void look() {
        while (running) {
            if (waiting
                    && System.nanoTime() - askedAt > properties.answerWithin().toNanos()) {
                state.silent("no answer within " + properties.answerWithin().toMillis() + " ms");
            }
            cutWhenHopeless();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Frees whoever waits for an answer: at once when the server cannot give one, else after a while. */
    private void cutWhenHopeless() {
        Duration silence = state.silence();
        if (silence.isZero()) {
            cut = false;
        } else if (!cut && (silence.compareTo(properties.cutAfter()) > 0 || isEmbeddedSuspended())) {
            cut = true;
            DatabaseSockets.cut(pool.getJdbcUrl());
            evict();
        }
    }

    private boolean isEmbeddedSuspended() {
        return embedded != null && embedded.isSuspended();
    }

    /** While the database is away the pool shall not try to fill itself: its pauses between tries grow, and outlast the outage. */
    private void steerPool(boolean answering) {
        if (pool.isClosed()) {
            return;
        }
        pool.setMinimumIdle(answering ? connectionsKept : 0);
        if (!answering && embedded != null && !embedded.isRunning()) {
            evict();
        }
    }

    private void evict() {
        if (pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private Properties connectionProperties() {
        Properties all = new Properties();
        pool.getDataSourceProperties().forEach((name, value) -> all.setProperty(name.toString(), value.toString()));
        all.remove("socketFactory");
        all.setProperty("connectTimeout", CONNECT_TIMEOUT);
        all.setProperty("socketTimeout", ANSWER_TIMEOUT);
        if (pool.getUsername() != null) {
            all.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            all.setProperty("password", pool.getPassword());
        }
        return all;
    }
}
