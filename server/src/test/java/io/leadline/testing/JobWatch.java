package io.leadline.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Waits for jobs, and tells what their threads were doing when it was in vain. */
public final class JobWatch {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int FRAMES = 12;

    private JobWatch() {}

    /** The job once it has ended, well or not. */
    public static JsonNode ended(ApiClient client, long jobId) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        until(() -> {
            last.set(client.get("/jobs/" + jobId).json());
            return !last.get().path("finished_at").isNull();
        });
        return last.get();
    }

    /** Waits for a job that has to end well. */
    public static JsonNode succeeded(ApiClient client, long jobId) {
        JsonNode job = ended(client, jobId);
        if (!job.path("status").asString().equals("succeeded")) {
            throw new AssertionError("The job did not succeed: " + job);
        }
        return job;
    }

    /** Waits for something that jobs bring about. */
    public static void until(Callable<Boolean> done) {
        try {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(done);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "Jobs took longer than %s. Their threads:%n%s".formatted(LONGEST, threads()), late);
        }
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("jobs-"))
                .map(JobWatch::shown)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Map.Entry<Thread, StackTraceElement[]> each) {
        return each.getKey().getName() + " " + each.getKey().getState() + ": "
                + Stream.of(each.getValue())
                        .limit(FRAMES)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
    }
}
