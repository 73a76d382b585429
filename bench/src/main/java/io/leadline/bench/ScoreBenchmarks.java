package io.leadline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Single scores under load: reading one, calculating one. */
final class ScoreBenchmarks {
    private static final int WARM_UP_ROUNDS = 12;
    /** A round this much faster than the one before is still warming up. */
    private static final double STEADY = 1.03;

    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int CONNECTIONS = 32;

    private final Server server;
    private final String tenant;
    private final long firstLead;

    ScoreBenchmarks(Server server, String tenant, long firstLead) {
        this.server = server;
        this.tenant = tenant;
        this.firstLead = firstLead;
    }

    Row reading() throws IOException, InterruptedException {
        String score = "\"/api/v1/leads/\" .. (" + firstLead + " + math.random(0, 999)) .. \"/score\"";
        String constant = "\"/api/v1/constant\"";
        warmUp("GET", score);
        warmUp("GET", constant);
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = Wrk.rate(server, tenant, "GET", constant, SECONDS);
            figures[i] = Wrk.rate(server, tenant, "GET", score, SECONDS);
        }
        return Row.rate("`GET score` under load", "requests/s", Medians.median(figures), Medians.median(ceilings), 0.8);
    }

    Row calculating() throws IOException, InterruptedException, SQLException {
        String path = "\"/api/v1/leads/\" .. (" + firstLead + " + math.random(0, 9999)) .. \"/score/calculate\"";
        warmUp("POST", path);
        selectsAndUpserts();
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = selectsAndUpserts();
            figures[i] = Wrk.rate(server, tenant, "POST", path, SECONDS);
        }
        return Row.rate("`POST calculate`", "requests/s", Medians.median(figures), Medians.median(ceilings), 0.6);
    }

    /** Until the compiler is done with it: on two processors that takes most of a minute. */
    private void warmUp(String method, String path) throws IOException, InterruptedException {
        double before = 0;
        double rate = Wrk.rate(server, tenant, method, path, SECONDS);
        for (int round = 1; round < WARM_UP_ROUNDS && rate > before * STEADY; round++) {
            before = rate;
            rate = Wrk.rate(server, tenant, method, path, SECONDS);
        }
    }

    /** One select and one upsert by primary key, by as many threads as there are connections in the load. */
    private double selectsAndUpserts() throws InterruptedException {
        DataSource pool = server.dataSource();
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        CountDownLatch running = new CountDownLatch(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        selectAndUpsert(
                                pool, firstLead + ThreadLocalRandom.current().nextInt(10_000));
                        done.incrementAndGet();
                    }
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    running.countDown();
                }
            });
        }
        running.await();
        return done.get() / (double) SECONDS;
    }

    private void selectAndUpsert(DataSource pool, long lead) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            long id;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, source, status, priority, created_at FROM leads WHERE tenant_id = ? AND id = ? FOR UPDATE")) {
                Rows.bind(select, 1, tenant, lead);
                try (ResultSet result = select.executeQuery()) {
                    result.next();
                    id = result.getLong(1);
                }
            }
            try (PreparedStatement upsert = connection.prepareStatement(
                    "INSERT INTO lead_scores (tenant_id, lead_id, source_quality_score, engagement_score,"
                            + " conversion_probability, urgency_score, overall_score, score_category,"
                            + " calculation_method, reason_text, model_version, lead_open, engagement_version,"
                            + " last_calculated, created_at, updated_at)"
                            + " VALUES (?, ?, 1, 1, 1, 1, 1, 'nurture', 'weighted', 'because', 1, TRUE, 1,"
                            + " NOW(6), NOW(6), NOW(6)) ON DUPLICATE KEY UPDATE"
                            + " last_calculated = VALUES(last_calculated), updated_at = VALUES(updated_at),"
                            + " previous_score = overall_score, score_change = 0")) {
                Rows.bind(upsert, 1, tenant, id);
                upsert.executeUpdate();
            }
            connection.commit();
        }
    }
}
