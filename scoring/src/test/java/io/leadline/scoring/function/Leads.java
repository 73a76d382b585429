package io.leadline.scoring.function;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leads for tests: {@code aLead()} is new, of low priority, came in at {@link #NOW}, and nothing is known of it. */
record Leads(LeadFacts facts) {
    static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456Z");

    static Leads aLead() {
        return new Leads(new LeadFacts(null, false, false, LeadStatus.NEW, LeadPriority.LOW, NOW, null, null, null));
    }

    Leads from(@Nullable String source) {
        return new Leads(new LeadFacts(
                source,
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads reachableBy(boolean email, boolean phone) {
        return new Leads(new LeadFacts(
                facts.source(),
                email,
                phone,
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads in(LeadStatus status) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                status,
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads of(LeadPriority priority) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                priority,
                facts.createdAt(),
                facts.nextFollowUpAt(),
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads createdAt(Instant instant) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                instant,
                facts.nextFollowUpAt(),
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads toBeFollowedUpAt(@Nullable Instant instant) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                instant,
                facts.engagement(),
                facts.predictedConversionProbability()));
    }

    Leads with(@Nullable Engagement engagement) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                engagement,
                facts.predictedConversionProbability()));
    }

    Leads predictedToConvertWith(@Nullable Double probability) {
        return new Leads(new LeadFacts(
                facts.source(),
                facts.hasEmail(),
                facts.hasPhone(),
                facts.status(),
                facts.priority(),
                facts.createdAt(),
                facts.nextFollowUpAt(),
                facts.engagement(),
                probability));
    }
}
