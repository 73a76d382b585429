package io.leadline.bench;

/** Lists must cost the same however many leads a tenant has. */
final class ListBenchmarks {
    private static final int REQUESTS = 400;

    private final Server server;
    private final String large;
    private final String small;

    ListBenchmarks(Server server, String large, String small) {
        this.server = server;
        this.large = large;
        this.small = small;
    }

    Row compare(String work, String path, double asked) {
        double[] ofLarge = new double[REQUESTS];
        double[] ofSmall = new double[REQUESTS];
        for (int i = 0; i < REQUESTS / 4; i++) {
            time(path, large);
            time(path, small);
        }
        for (int i = 0; i < REQUESTS; i++) {
            ofLarge[i] = time(path, large);
            ofSmall[i] = time(path, small);
        }
        return Row.latency(
                work + ", p95 (ceiling: a small tenant)",
                Medians.quantile(0.95, ofLarge),
                Medians.quantile(0.95, ofSmall),
                asked);
    }

    private double time(String path, String tenant) {
        long begin = System.nanoTime();
        server.get(path, tenant);
        return (System.nanoTime() - begin) / 1e6;
    }
}
