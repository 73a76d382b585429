package io.leadline.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Waits for jobs. */
public final class JobWatch {
    private JobWatch() {}

    /** The job once it has ended, well or not. */
    public static JsonNode ended(ApiClient client, long jobId) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/jobs/" + jobId).json(),
                        job -> !job.path("finished_at").isNull());
    }

    /** Waits for a job that has to end well. */
    public static JsonNode succeeded(ApiClient client, long jobId) {
        JsonNode job = ended(client, jobId);
        if (!job.path("status").asString().equals("succeeded")) {
            throw new AssertionError("The job did not succeed: " + job);
        }
        return job;
    }
}
