package io.leadline.scoring.internal.calculation;

import io.leadline.platform.TenantId;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.function.LeadFacts;
import io.leadline.scoring.internal.models.ActiveModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies a model to leads. An engagement kept under a model with other points or another half-life is rebuilt from the
 * timeline first, whoever comes across it.
 */
@Component
public class Calculator {
    private final EngagementHistory history;

    Calculator(EngagementHistory history) {
        this.history = history;
    }

    public List<Calculation> calculate(TenantId tenantId, List<ScoredLead> leads, ActiveModel model, Instant at) {
        List<Long> outdated = leads.stream()
                .filter(lead -> lead.engagementVersion() != model.engagementVersion())
                .map(ScoredLead::leadId)
                .toList();
        Map<Long, Engagement> rebuilt =
                outdated.isEmpty() ? Map.of() : history.rebuild(tenantId, outdated, model.scorer());
        List<Calculation> calculations = new ArrayList<>(leads.size());
        for (ScoredLead lead : leads) {
            boolean current = lead.engagementVersion() == model.engagementVersion();
            ScoredLead ready = current ? lead : lead.with(engaged(lead.facts(), rebuilt.get(lead.leadId())));
            calculations.add(calculate(ready, model, at));
        }
        return calculations;
    }

    static Calculation calculate(ScoredLead lead, ActiveModel model, Instant at) {
        return new Calculation(lead, model, model.scorer().score(lead.facts(), at));
    }

    public static LeadFacts engaged(LeadFacts facts, @Nullable Engagement engagement) {
        return new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                engagement,
                facts.predictedConversionProbability());
    }
}
