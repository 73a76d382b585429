package io.leadline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private Seed() {}

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
            "First" + random.nextInt(2000),
            "Last" + random.nextInt(20_000),
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
