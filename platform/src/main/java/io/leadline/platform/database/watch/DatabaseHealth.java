package io.leadline.platform.database.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answered a moment ago. Costs nothing to ask, however often and by whomever. */
final class DatabaseHealth implements HealthIndicator {
    private final DatabaseState state;

    DatabaseHealth(DatabaseState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return state.isAnswering()
                ? Health.up().build()
                : Health.down()
                        .withDetail("silent_seconds", state.silence().toSeconds())
                        .build();
    }
}
