package io.leadline.scoring.internal.calculation;

import io.leadline.scoring.function.CalculationMethod;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what is scored: leads by method, rows of batches by whether their score changed, and how long batches take. */
@Component
public class ScoringMetrics {
    private final Counter weighted;
    private final Counter predicted;
    private final Counter changedRows;
    private final Counter unchangedRows;
    private final Timer batches;

    ScoringMetrics(MeterRegistry registry) {
        this.weighted = registry.counter("leadline.leads.scored", "method", CalculationMethod.WEIGHTED.wireName());
        this.predicted = registry.counter("leadline.leads.scored", "method", CalculationMethod.PREDICTED.wireName());
        this.changedRows = registry.counter("leadline.score.batch.rows", "outcome", "changed");
        this.unchangedRows = registry.counter("leadline.score.batch.rows", "outcome", "unchanged");
        this.batches = registry.timer("leadline.score.batch.duration");
    }

    public void scored(List<Calculation> calculations) {
        long byPrediction = calculations.stream()
                .filter(calculation -> calculation.score().method() == CalculationMethod.PREDICTED)
                .count();
        predicted.increment((double) byPrediction);
        weighted.increment((double) (calculations.size() - byPrediction));
    }

    public void batchRows(int changed, int unchanged) {
        changedRows.increment(changed);
        unchangedRows.increment(unchanged);
    }

    public void batchTook(Duration duration) {
        batches.record(duration);
    }
}
