package io.leadline.platform.worklist;

import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of things to do, as a source should be: a lock for whoever is at one, and done with the transaction. */
final class Things implements WorkSource<Long> {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MutableClock clock;
    private final Consumer<Thing> before;
    private final Consumer<Thing> afterwards;
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Long> connections = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    private Things(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MutableClock clock,
            Consumer<Thing> before,
            Consumer<Thing> afterwards) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.before = before;
        this.afterwards = afterwards;
    }

    static Things in(DataSource dataSource, MutableClock clock) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("CREATE TABLE things (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, due_at DATETIME(6) NULL,"
                        + " done INT NOT NULL DEFAULT 0, KEY ix_things_due (due_at))")
                .update();
        return new Things(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
                clock,
                thing -> {},
                thing -> {});
    }

    /** The same table, worked on by a replica that does this inside the transaction, with the row locked. */
    Things working(Consumer<Thing> with) {
        return new Things(jdbc, transaction, clock, with, afterwards);
    }

    /** The same table, worked on by a replica that does this after the transaction and before it says that it is done. */
    Things workingAfterwards(Consumer<Thing> with) {
        return new Things(jdbc, transaction, clock, before, with);
    }

    /** One that is worked on. */
    record Thing(long id, Things things) {
        /** Stays until the replica is killed. */
        void dieSlowly() {
            things.connections.add(
                    things.jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single());
            while (!things.dead) {
                pause();
            }
        }

        private static void pause() {
            try {
                TimeUnit.NANOSECONDS.sleep(Duration.ofMillis(10).toNanos());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    long add() {
        return addDue(clock.instant());
    }

    long addDue(Instant at) {
        return GeneratedId.of(
                jdbc.sql("INSERT INTO things (due_at) VALUES (:at)").param("at", Instants.toColumn(at)));
    }

    List<Long> add(int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> add())
                .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
    }

    void waitsAgain(long id) {
        jdbc.sql("UPDATE things SET due_at = :now WHERE id = :id")
                .param("now", Instants.toColumn(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Ends its connections as the end of a process does: the database gives up what they were at. */
    void kill() {
        connections.forEach(id -> jdbc.sql("KILL CONNECTION " + id).update());
        dead = true;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public List<Long> waiting(@Nullable Long after, int limit) {
        return dead
                ? List.of()
                : jdbc.sql("SELECT id FROM things WHERE due_at <= :now AND id > :after ORDER BY id LIMIT :limit")
                        .param("now", Instants.toColumn(clock.instant()))
                        .param("after", after == null ? 0 : after)
                        .param("limit", limit)
                        .query((row, number) -> row.getLong("id"))
                        .list();
    }

    @Override
    public WorkOutcome work(Long id) {
        attempts.incrementAndGet();
        transaction.executeWithoutResult(status -> {
            boolean mine = jdbc.sql(
                            "SELECT id FROM things WHERE id = :id AND due_at IS NOT NULL FOR UPDATE SKIP LOCKED")
                    .param("id", id)
                    .query(Long.class)
                    .optional()
                    .isPresent();
            if (mine) {
                before.accept(new Thing(id, this));
                jdbc.sql("UPDATE things SET done = done + 1, due_at = NULL WHERE id = :id")
                        .param("id", id)
                        .update();
            }
        });
        afterwards.accept(new Thing(id, this));
        return WorkOutcome.DONE;
    }

    int attempts() {
        return attempts.get();
    }

    long done() {
        return number("SELECT COALESCE(SUM(done), 0) FROM things");
    }

    long mostOfOne() {
        return number("SELECT MAX(done) FROM things");
    }

    long timesDone(long id) {
        return number("SELECT done FROM things WHERE id = " + id);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
