package io.leadline.jobs.internal.record;

import io.leadline.jobs.JobId;
import io.leadline.jobs.RowError;
import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refused rows of jobs. */
@Repository
public class RowErrorRepository {
    private static final int ROWS_PER_STATEMENT = 500;
    private static final int PAGE = 1000;
    private static final int MAX_REASON = 1000;
    private static final int MAX_CONTENT = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RowErrorRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    public void insertAll(TenantId tenantId, JobId jobId, List<RowError> errors) {
        for (int from = 0; from < errors.size(); from += ROWS_PER_STATEMENT) {
            insert(tenantId, jobId, errors.subList(from, Math.min(errors.size(), from + ROWS_PER_STATEMENT)));
        }
    }

    private void insert(TenantId tenantId, JobId jobId, List<RowError> errors) {
        List<Object> values = new ArrayList<>();
        for (RowError error : errors) {
            values.add(tenantId.value());
            values.add(jobId.value());
            values.add(error.line());
            values.add(cut(error.reason(), MAX_REASON));
            values.add(cut(error.content(), MAX_CONTENT));
        }
        String rows = String.join(", ", java.util.Collections.nCopies(errors.size(), "(?, ?, ?, ?, ?)"));
        template.update(
                "INSERT INTO job_errors (tenant_id, job_id, line_number, reason, content) VALUES " + rows,
                values.toArray());
    }

    /** Removes what refused rows hold that name the person; that they were refused, and why, stays. */
    void erase(TenantId tenantId, String identifier) {
        jdbc.sql("""
                        UPDATE job_errors SET content = '', reason = 'erased'
                        WHERE tenant_id = :tenant AND (content LIKE :part OR reason LIKE :part)""")
                .param("tenant", tenantId.value())
                .param("part", "%" + identifier.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .update();
    }

    /** Hands over every refused row in file order, a page at a time, so that memory stays flat. */
    public void forEach(TenantId tenantId, JobId jobId, Consumer<RowError> reader) {
        long after = 0;
        List<Numbered> page;
        do {
            page = page(tenantId, jobId, after);
            page.forEach(entry -> reader.accept(entry.error));
            after = page.isEmpty() ? after : page.getLast().id;
        } while (page.size() == PAGE);
    }

    private List<Numbered> page(TenantId tenantId, JobId jobId, long after) {
        return jdbc.sql("""
                        SELECT id, line_number, reason, content FROM job_errors
                        WHERE tenant_id = :tenant AND job_id = :job AND id > :after ORDER BY id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .param("after", after)
                .param("limit", PAGE)
                .query((row, number) -> new Numbered(
                        row.getLong("id"),
                        new RowError(
                                row.getObject("line_number", Long.class),
                                row.getString("reason"),
                                row.getString("content"))))
                .list();
    }

    /** @return how many were deleted, at most {@code count} */
    public int delete(TenantId tenantId, JobId jobId, int count) {
        return jdbc.sql("DELETE FROM job_errors WHERE tenant_id = :tenant AND job_id = :job LIMIT :count")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .param("count", count)
                .update();
    }

    /** Counts as the database does, in code points, and never leaves half of a character pair. */
    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    private record Numbered(long id, RowError error) {}
}
