package io.leadline.jobs.internal.running;

import io.leadline.jobs.JobHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The handlers of all modules by type; looked up late, as they may themselves submit jobs. */
@Component
public class JobHandlers {
    private final ObjectProvider<JobHandler> handlers;

    JobHandlers(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    Optional<JobHandler> find(String type) {
        return Optional.ofNullable(byType().get(type));
    }

    public Set<String> types() {
        return byType().keySet();
    }

    private Map<String, JobHandler> byType() {
        List<JobHandler> all = handlers.stream().toList();
        return all.stream().collect(Collectors.toMap(JobHandler::type, Function.identity()));
    }
}
