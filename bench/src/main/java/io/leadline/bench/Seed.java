package io.leadline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Fills a tenant with made-up leads, straight into the table; a batch scores them afterwards. */
final class Seed {
    private static final String HEAD = "INSERT INTO leads (tenant_id, first_name, last_name, email, phone, phone_given,"
            + " company, source, status, priority, time_zone, time_zone_source, attributes, created_at, updated_at)";
    private static final String[] SOURCES = {
        "website",
        "referral",
        "google_ads",
        "linkedin_ads",
        "facebook_ads",
        "event",
        "email_campaign",
        "cold_call",
        "fair"
    };
    private static final String[] STATUSES = {"new", "new", "new", "contacted", "contacted", "qualified"};
    private static final String[] PRIORITIES = {"low", "medium", "medium", "high"};

    /** The first ones are common: about one lead in twenty is called Anna, and one in twenty Schmidt. */
    private static final String[] FIRST_NAMES = {
        "Anna",
        "Peter",
        "Maria",
        "Thomas",
        "Zo\u00EB",
        "Ren\u00E9",
        "Hans-Peter",
        "Se\u00E1n",
        "\u0141ukasz",
        "J\u00F6rg"
    };

    private static final String[] LAST_NAMES = {
        "Schmidt",
        "M\u00FCller",
        "Weber",
        "van der Berg",
        "O\u2019Brien",
        "Wei\u00DF",
        "Garc\u00EDa L\u00F3pez",
        "M\u00FCller-L\u00FCdenscheidt",
        "Nov\u00E1k",
        "\u00D8rsted"
    };

    private Seed() {}

    private static String name(String[] common, String other, int others, Random random) {
        double skewed = random.nextDouble();
        return random.nextInt(6) == 0
                ? common[(int) (common.length * skewed * skewed)]
                : other + random.nextInt(others);
    }

    /** Has the terms of the leads read, as after an update, and waits for it. */
    static void awaitTerms(Connection connection, String tenant) throws SQLException, InterruptedException {
        Rows.write(
                connection,
                "INSERT INTO unread_lead_terms (tenant_id)",
                List.<@Nullable Object[]>of(new @Nullable Object[] {tenant}),
                "");
        while (!Rows.read(connection, "SELECT 1 FROM unread_lead_terms WHERE tenant_id = ?", tenant)
                .isEmpty()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    static void leads(Connection connection, String tenant, int count) throws SQLException {
        Random random = new Random(42);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        for (int done = 0; done < count; done += Rows.PORTION) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + Rows.PORTION); i++) {
                rows.add(lead(tenant, i, random, now.minusMinutes(5L + random.nextInt(60 * 24 * 90))));
            }
            Rows.write(connection, HEAD, rows, "");
        }
    }

    private static @Nullable Object[] lead(String tenant, int i, Random random, LocalDateTime created) {
        String phone = "+4930" + (10_000_000 + i);
        return new @Nullable Object[] {
            tenant,
            name(FIRST_NAMES, "First", 2000, random),
            name(LAST_NAMES, "Last", 20_000, random),
            random.nextInt(4) == 0 ? null : "lead" + i + "@example.com",
            random.nextInt(4) == 0 ? null : phone,
            phone,
            "Company " + random.nextInt(50_000),
            SOURCES[random.nextInt(SOURCES.length)],
            STATUSES[random.nextInt(STATUSES.length)],
            PRIORITIES[random.nextInt(PRIORITIES.length)],
            "Europe/Berlin",
            "phone",
            "{\"row\": " + i + "}",
            created,
            created
        };
    }
}
