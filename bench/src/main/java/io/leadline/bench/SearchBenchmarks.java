package io.leadline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people type into the search, in the list's orders and with its filters; how often a word occurs must not tell. */
final class SearchBenchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchmarks.class);
    private static final double ASKED_MILLISECONDS = 50;
    private static final int WARM_UP = 10;
    private static final int REQUESTS = 60;

    private final Server server;
    private final String tenant;

    SearchBenchmarks(Server server, String tenant) {
        this.server = server;
        this.tenant = tenant;
    }

    List<Row> searching() {
        return List.of(
                row(
                        "rare words",
                        "lead500123@example.com",
                        "030 10400200",
                        "+49 30 10400200",
                        "400200",
                        "First1234 Last15678",
                        "4711",
                        "First1234&sort=-score",
                        "Last15678&sort=last_name&status=new"),
                row(
                        "common words",
                        "anna",
                        "a",
                        "first",
                        "company",
                        "example.com",
                        "+49",
                        "First12",
                        "schmidt",
                        "last123",
                        "anna&sort=-score",
                        "anna&sort=last_name",
                        "anna&sort=created_at&status=qualified",
                        "peter&category=warm",
                        "anna&source=website&priority=high"),
                row(
                        "several common words",
                        "anna schmidt",
                        "schmidt anna company",
                        "peter mueller example",
                        "a s",
                        "anna first1",
                        "first1 last1",
                        "company 1 anna",
                        "anna schmidt&sort=-score",
                        "maria weber&sort=last_name&status=new"),
                row(
                        "nothing found",
                        "qqqq",
                        "anna qqqq",
                        "030 99999999",
                        "anna peter",
                        "schmidt weber",
                        "@example.org",
                        "anna peter&sort=-score",
                        "maria peter&status=new"));
    }

    /** @param searches what is typed, perhaps with further parameters */
    private Row row(String work, String... searches) {
        double[] all = Arrays.stream(searches).flatMapToDouble(this::times).toArray();
        return Row.latency("search, " + work + ", p95", Medians.quantile(0.95, all), ASKED_MILLISECONDS, 1);
    }

    private DoubleStream times(String search) {
        String[] parts = search.split("&", 2);
        String path = "/api/v1/leads?q=" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8)
                + (parts.length > 1 ? "&" + parts[1] : "");
        double[] times = new double[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            server.get(path, tenant);
            times[Math.max(i, 0)] = (System.nanoTime() - begin) / 1e6;
        }
        LOG.info(
                "{}: median {} ms, p95 {} ms",
                search,
                String.format(Locale.ROOT, "%.1f", Medians.median(times)),
                String.format(Locale.ROOT, "%.1f", Medians.quantile(0.95, times)));
        return Arrays.stream(times);
    }
}
