package io.leadline.bench;

import io.leadline.bench.Wrk.Load;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Single calls under load, each beside the same work in an application that does nothing else. */
final class ScoreBenchmarks {
    private static final int WARM_UP_ROUNDS = 12;
    /** A round this much faster than the one before is still warming up. */
    private static final double STEADY = 1.03;

    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int CONNECTIONS = 32;
    private static final int KEPT_IN_MEMORY = 1000;
    private static final int CALCULATED = 10_000;

    private final Server server;
    private final BareServer bare;
    private final String tenant;
    private final long firstLead;
    private final int leads;

    /** @param leads how many the tenant has; their ids follow each other */
    ScoreBenchmarks(Server server, BareServer bare, String tenant, long firstLead, int leads) {
        this.server = server;
        this.bare = bare;
        this.tenant = tenant;
        this.firstLead = firstLead;
        this.leads = leads;
    }

    Row readingFromMemory() throws IOException, InterruptedException {
        return compare(
                "`GET score`, 1,000 leads over and over",
                new Load("GET", path(KEPT_IN_MEMORY, "/score"), ""),
                new Load("GET", "\"/constant\"", ""),
                0.7);
    }

    Row readingFromDatabase() throws IOException, InterruptedException {
        return compare(
                String.format(Locale.ROOT, "`GET score` over %,d leads", leads),
                new Load("GET", path(leads, "/score"), ""),
                new Load("GET", "\"/score/\" .. " + randomLead(leads), ""),
                0.7);
    }

    Row readingACategory() throws IOException, InterruptedException {
        return compare(
                "category list of 100",
                new Load("GET", "\"/api/v1/leads/scores/category/cold?limit=100\"", ""),
                new Load("GET", "\"/category\"", ""),
                0.7);
    }

    Row calculating() throws IOException, InterruptedException, SQLException {
        Load load = new Load("POST", path(CALCULATED, "/score/calculate"), "");
        warmUp(server.target(tenant), load);
        selectsAndUpserts();
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = selectsAndUpserts();
            figures[i] = Wrk.rate(server.target(tenant), load, SECONDS);
        }
        return Row.rate("`POST calculate`", "requests/s", Medians.median(figures), Medians.median(ceilings), 0.6);
    }

    /** What has no ceiling of its own: held against the bare application's constant, and asked for nothing. */
    List<Row> otherWork() throws IOException, InterruptedException {
        Load constant = new Load("GET", "\"/constant\"", "");
        return List.of(
                compare("lead list of 50", new Load("GET", "\"/api/v1/leads?limit=50\"", ""), constant, 0),
                compare("lead read", new Load("GET", path(leads, ""), ""), constant, 0),
                compare(
                        "lead patch",
                        new Load("PATCH", path(CALCULATED, ""), "'{\"company\": \"' .. math.random(1000) .. '\"}'"),
                        constant,
                        0),
                compare(
                        "activity post",
                        new Load(
                                "POST",
                                path(CALCULATED, "/activities"),
                                "'{\"type\": \"note\", \"notes\": \"hello\"}'"),
                        constant,
                        0));
    }

    private Row compare(String work, Load load, Load ceiling, double asked) throws IOException, InterruptedException {
        warmUp(server.target(tenant), load);
        warmUp(bare.target(tenant), ceiling);
        double[] figures = new double[ROUNDS];
        double[] ceilings = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ceilings[i] = Wrk.rate(bare.target(tenant), ceiling, SECONDS);
            figures[i] = Wrk.rate(server.target(tenant), load, SECONDS);
        }
        return Row.rate(work, "requests/s", Medians.median(figures), Medians.median(ceilings), asked);
    }

    private String path(int among, String rest) {
        return "\"/api/v1/leads/\" .. " + randomLead(among) + " .. \"" + rest + "\"";
    }

    private String randomLead(int among) {
        return "(" + firstLead + " + math.random(0, " + (among - 1) + "))";
    }

    /** Until the compiler is done with it: on two processors that takes most of a minute. */
    private static void warmUp(Target target, Load load) throws IOException, InterruptedException {
        double before = 0;
        double rate = Wrk.rate(target, load, SECONDS);
        for (int round = 1; round < WARM_UP_ROUNDS && rate > before * STEADY; round++) {
            before = rate;
            rate = Wrk.rate(target, load, SECONDS);
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
                                pool, firstLead + ThreadLocalRandom.current().nextInt(CALCULATED));
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
