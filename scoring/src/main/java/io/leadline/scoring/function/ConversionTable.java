package io.leadline.scoring.function;

import org.jspecify.annotations.Nullable;

/** The conversion component: how likely a lead converts, by status and priority or by prediction. */
final class ConversionTable {
    private static final int PERCENT = 100;

    private final PointTable<LeadStatus> status;
    private final PointTable<LeadPriority> priorityBonus;
    private final int cap;
    private final boolean usePrediction;
    private final LeadPriority bestPriority;

    ConversionTable(ScoringModel.ConversionProbability model) {
        this.status = new PointTable<>(LeadStatus.class, LeadStatus::wireName, model.status());
        this.priorityBonus = new PointTable<>(LeadPriority.class, LeadPriority::wireName, model.priorityBonus());
        this.cap = Hundredths.of(model.cap());
        this.usePrediction = model.usePrediction();
        this.bestPriority = priorityBonus.best();
    }

    CalculationMethod method(LeadFacts facts) {
        return prediction(facts) == null ? CalculationMethod.WEIGHTED : CalculationMethod.PREDICTED;
    }

    int of(LeadFacts facts) {
        Double prediction = prediction(facts);
        return prediction == null ? of(facts.status(), facts.priority()) : Hundredths.rounded(PERCENT * prediction);
    }

    int of(LeadStatus leadStatus, LeadPriority priority) {
        return Math.min(cap, status.of(leadStatus) + priorityBonus.of(priority));
    }

    boolean counts(LeadStatus leadStatus) {
        return status.of(leadStatus) > 0;
    }

    boolean counts(LeadPriority priority) {
        return priorityBonus.of(priority) > 0;
    }

    LeadPriority bestPriority() {
        return bestPriority;
    }

    private @Nullable Double prediction(LeadFacts facts) {
        return usePrediction ? facts.predictedConversionProbability() : null;
    }
}
