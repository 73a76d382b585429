package io.leadline.jobs.internal.erasure;

import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.running.JobPostponedException;
import io.leadline.jobs.internal.running.RunRepository;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.OutsideTexts;
import io.leadline.platform.erasure.SearchedTexts.Portion;
import io.leadline.platform.erasure.TenantTexts;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finishes the erasure of a person: searches every text of the tenant that may name them, and removes what does. Imports and bulk
 * changes that were under way end first, for they may yet write such texts.
 */
@Component
public class ErasureHandler implements JobHandler {
    public static final String TYPE = "person_erasure";
    private static final int PORTION = 500;

    private final TextsToSearch texts;
    private final ObjectProvider<OutsideTexts> outside;
    private final RunRepository runs;
    private final JobsProperties properties;

    ErasureHandler(
            TextsToSearch texts, ObjectProvider<OutsideTexts> outside, RunRepository runs, JobsProperties properties) {
        this.texts = texts;
        this.outside = outside;
        this.runs = runs;
        this.properties = properties;
    }

    /** Whom to look for; emptied with the parameters of every job that has ended. */
    public record Parameters(List<String> identifiers, List<String> names) {}

    /**
     * @param place the name of the texts at hand; all that come before it in the alphabet are done
     * @param after the last row looked at
     * @param changed texts that named the person, so far
     */
    record Position(String place, long after, long changed) {}

    /** @param changed texts that named the person */
    record Result(long changed) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JobExecution execution) {
        if (runs.isOlderJobOpen(execution.tenantId(), execution.jobId(), TYPE)) {
            throw new JobPostponedException(properties.retryDelay().multipliedBy(10));
        }
        Parameters parameters = execution.parameters(Parameters.class);
        Mentions mentions = new Mentions(parameters.identifiers(), parameters.names());
        Position position = execution.checkpoint(0, Position.class).orElseGet(() -> new Position("", 0, 0));
        for (TenantTexts each : texts.inOrder()) {
            if (each.name().compareTo(position.place()) >= 0) {
                position = sweep(execution, each, mentions, position);
            }
        }
        outside.orderedStream().forEach(each -> each.forget(mentions));
        execution.result(new Result(position.changed()));
    }

    private static Position sweep(JobExecution execution, TenantTexts texts, Mentions mentions, Position from) {
        String name = texts.name();
        Position position = from.place().equals(name) ? from : new Position(name, 0, from.changed());
        OptionalLong last;
        do {
            Position start = position;
            AtomicReference<Position> end = new AtomicReference<>(start);
            AtomicReference<OptionalLong> reached = new AtomicReference<>(OptionalLong.empty());
            execution.chunk(0, chunk -> {
                Portion portion = texts.sweep(execution.tenantId(), mentions, start.after(), PORTION);
                reached.set(portion.last());
                end.set(after(start, portion));
                chunk.processed(portion.looked());
                chunk.checkpoint(end.get());
            });
            position = end.get();
            last = reached.get();
        } while (last.isPresent());
        return position;
    }

    /** Behind the last row nothing is found again, so a run that goes on from there loses little. */
    private static Position after(Position start, Portion portion) {
        return new Position(start.place(), portion.last().orElse(Long.MAX_VALUE), start.changed() + portion.changed());
    }
}
