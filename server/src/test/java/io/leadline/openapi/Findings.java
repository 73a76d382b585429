package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the probe found wrong, gathered over all operations, so that one run tells everything. */
final class Findings {
    private static final int AT_ONCE = 4;
    private static final int SHOWN = 60;

    /** Words that tell how the server is made. */
    private static final Pattern INSIDES = Pattern.compile(
            "io\\.leadline\\.|java\\.(lang|util|sql|time)|org\\.springframework|jackson|jakarta\\.|Exception\\b"
                    + "|\\bat [a-z]+\\.[a-z]+.*\\(.*\\.java|SQLSTATE|SQL syntax|\\bSELECT .* FROM\\b|INSERT INTO"
                    + "|mariadb|mysql|hikari|apache tomcat|\\b(fk|uk|ix)_[a-z]+_",
            Pattern.CASE_INSENSITIVE);

    private final PublishedApi api;
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    Findings(PublishedApi api) {
        this.api = api;
    }

    /** Sends the call and looks at what must hold for every answer there is. */
    Reply send(ApiOperation operation, Call call) {
        Reply reply = call.send();
        calls.incrementAndGet();
        if (reply.status() >= 500) {
            add(operation, "fails", reply);
        } else if (reply.status() >= 400) {
            checkProblem(operation, reply);
        } else if (!isIts(operation, call)) {
            add(operation, "answers a method it does not have", reply);
        } else {
            checkSuccess(operation, reply);
        }
        return reply;
    }

    private void checkProblem(ApiOperation operation, Reply reply) {
        if (!reply.contentType().equals("application/problem+json")
                || reply.code().isEmpty()
                || reply.json().path("request_id").asString("").isEmpty()) {
            add(operation, "answers no proper problem", reply);
        } else if (isIts(operation, reply.call())
                && !operation.codes(reply.status()).contains(reply.code())) {
            add(operation, "does not document " + reply.status() + " " + reply.code(), reply);
        }
        if (INSIDES.matcher(reply.body()).find()) {
            add(operation, "tells its insides", reply);
        }
    }

    /** Whether the call still goes to the operation, not to another one under a similar address. */
    private static boolean isIts(ApiOperation operation, Call call) {
        return call.method().equals(operation.method());
    }

    private void checkSuccess(ApiOperation operation, Reply reply) {
        if (!operation.successes().contains(reply.status())) {
            add(operation, "does not document " + reply.status(), reply);
        }
        if (reply.contentType().equals("application/json")) {
            var schema = operation
                    .response(reply.status())
                    .path("content")
                    .path("application/json")
                    .path("schema");
            List<String> misfits = api.misfits(schema, reply.json());
            if (!misfits.isEmpty()) {
                add(operation, "answers against its schema: " + misfits, reply);
            }
        }
    }

    void expect(boolean holds, ApiOperation operation, String otherwise, Reply reply) {
        if (!holds) {
            add(operation, otherwise, reply);
        }
    }

    void add(ApiOperation operation, String what, Object reply) {
        wrong.add(operation.id() + " " + what + ":\n    " + reply);
    }

    void forEachOperation(Consumer<ApiOperation> probe) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            api.operations().forEach(operation -> running.add(threads.submit(() -> probe.accept(operation))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    void assertNone(int atLeastCalls) {
        List<String> shown = wrong.stream().sorted().limit(SHOWN).toList();
        assertThat(shown)
                .as(
                        "%d findings in %d calls, %s:%n%s",
                        wrong.size(), calls.get(), Rotation.name(), String.join("\n", shown))
                .isEmpty();
        assertThat(calls.get()).as("calls").isGreaterThanOrEqualTo(atLeastCalls);
    }
}
