package io.leadline.jobs.internal;

import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.platform.TenantId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the numbers 1 to n into a table, a chunk of a few at a time: a number twice or a number missing is a chunk that did
 * not happen exactly once. What else a job does in the middle is told by its script.
 */
public final class CountingHandler implements JobHandler {
    public static final String TYPE = "counting";

    private final ConcurrentMap<String, Script> scripts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    CountingHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("CREATE TABLE IF NOT EXISTS counted (tenant_id VARCHAR(36) NOT NULL, number INT NOT NULL)")
                .update();
    }

    /** @param script names what to do between a chunk's work and its commit; empty for nothing */
    public record Parameters(int numbers, int perChunk, String script) {}

    record Position(int next) {}

    /** Called inside the transaction, after the work of the chunk that begins with the number. */
    public interface Script {
        void at(JobExecution execution, int number) throws Exception;
    }

    public void script(String name, Script script) {
        scripts.put(name, script);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JobExecution execution) {
        Parameters parameters = execution.parameters(Parameters.class);
        int next = execution.checkpoint(0, Position.class).map(Position::next).orElse(1);
        execution.total(parameters.numbers());
        while (next <= parameters.numbers()) {
            int first = next;
            int behind = Math.min(parameters.numbers() + 1, first + parameters.perChunk());
            execution.chunk(0, chunk -> {
                for (int number = first; number < behind; number++) {
                    write(execution.tenantId(), number);
                }
                chunk.processed(behind - first);
                chunk.checkpoint(new Position(behind));
                play(parameters.script(), execution, first);
            });
            next = behind;
        }
        execution.result(new Parameters(parameters.numbers(), parameters.perChunk(), "done"));
    }

    private void write(TenantId tenantId, int number) {
        jdbc.sql("INSERT INTO counted (tenant_id, number) VALUES (:tenant, :number)")
                .param("tenant", tenantId.value())
                .param("number", number)
                .update();
    }

    private void play(String name, JobExecution execution, int number) {
        try {
            scripts.getOrDefault(name, (any, one) -> {}).at(execution, number);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
