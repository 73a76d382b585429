package io.leadline.platform.database.watch;

import io.leadline.platform.database.embedded.EmbeddedDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;

/** Whether the database answers, and how often the embedded one had to be started again. */
final class DatabaseMetrics implements MeterBinder {
    private final DatabaseState state;
    private final ObjectProvider<EmbeddedDatabase> embedded;

    DatabaseMetrics(DatabaseState state, ObjectProvider<EmbeddedDatabase> embedded) {
        this.state = state;
        this.embedded = embedded;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leadline.database.up", state, now -> now.isAnswering() ? 1 : 0)
                .description("1 while the database answers")
                .register(registry);
        FunctionCounter.builder("leadline.database.restarts", embedded, DatabaseMetrics::restarts)
                .description("How often the embedded database was started again because it had ended or was silent")
                .register(registry);
    }

    private static double restarts(ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        return database == null ? 0 : database.restarts();
    }
}
