package io.leadline.scoring.function;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any lead, around {@link Leads#NOW}. */
final class ArbitraryLeads {
    private static final long DAYS_120 = Duration.ofDays(120).toNanos() / 1_000;
    private static final long DAYS_10 = Duration.ofDays(10).toNanos() / 1_000;

    private ArbitraryLeads() {}

    static Arbitrary<LeadFacts> leads() {
        return Combinators.combine(contacts(), standings(), times())
                .as((contact, standing, time) -> new LeadFacts(
                        contact.source(),
                        contact.hasEmail(),
                        contact.hasPhone(),
                        standing.status(),
                        standing.priority(),
                        time.createdAt(),
                        time.nextFollowUpAt(),
                        time.engagement(),
                        standing.predictedConversionProbability()));
    }

    /** At most 120 days ago, as in any lead's history. */
    static Arbitrary<Instant> past() {
        return Arbitraries.longs().between(0, DAYS_120).map(back -> Leads.NOW.minus(back, ChronoUnit.MICROS));
    }

    private static Arbitrary<LeadFacts> contacts() {
        List<String> sources = Stream.concat(ArbitraryModels.SOURCES.stream(), Stream.of("fax", "", "Google Ads"))
                .toList();
        Arbitrary<Boolean> known = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(sources).injectNull(0.1), known, known)
                .as((source, email, phone) ->
                        Leads.aLead().from(source).reachableBy(email, phone).facts());
    }

    private static Arbitrary<LeadFacts> standings() {
        Arbitrary<@Nullable Double> probabilities =
                Arbitraries.doubles().between(0, 1).injectNull(0.7);
        return Combinators.combine(Arbitraries.of(LeadStatus.class), Arbitraries.of(LeadPriority.class), probabilities)
                .as((status, priority, probability) -> Leads.aLead()
                        .in(status)
                        .of(priority)
                        .predictedToConvertWith(probability)
                        .facts());
    }

    private static Arbitrary<LeadFacts> times() {
        Arbitrary<@Nullable Instant> dues = Arbitraries.longs()
                .between(-DAYS_10, DAYS_10)
                .map(ahead -> Leads.NOW.plus(ahead, ChronoUnit.MICROS))
                .injectNull(0.4);
        Arbitrary<@Nullable Engagement> engagements = Combinators.combine(
                        Arbitraries.doubles().between(0, 150), past())
                .as(Engagement::new)
                .injectNull(0.3);
        return Combinators.combine(past(), dues, engagements)
                .as((created, due, engagement) -> Leads.aLead()
                        .createdAt(created)
                        .toBeFollowedUpAt(due)
                        .with(engagement)
                        .facts());
    }
}
