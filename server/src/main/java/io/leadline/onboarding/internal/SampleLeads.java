package io.leadline.onboarding.internal;

import static io.leadline.onboarding.internal.SampleActivity.call;
import static io.leadline.onboarding.internal.SampleActivity.email;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.NewLead;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Made-up leads. Their sources say that they are samples; their addresses (RFC 2606) and numbers (those the regulators of the United
 * States, the United Kingdom and Germany set aside for films) belong to nobody.
 */
final class SampleLeads {
    private static final String SOURCE = "Sample: ";

    static final List<SampleLead> ALL = List.of(
            lead(
                    new Contact("Maya", "Fischer", "Brightside Solar", "+493023125101"),
                    "Website",
                    LeadStatus.QUALIFIED,
                    LeadPriority.HIGH,
                    Duration.ofDays(9),
                    Duration.ofHours(3),
                    SampleActivity.of(ActivityType.FORM, Duration.ofDays(9), "Asked for a quote for 12 roof panels."),
                    call(Duration.ofDays(7), "connected", 14, "Owns the house. Wants to start before summer."),
                    email(Duration.ofDays(5), "replied", "Sent the price list. She asks for financing."),
                    SampleActivity.of(
                            ActivityType.WEBSITE_VISIT, Duration.ofHours(20), "Looked at the financing page twice.")),
            lead(
                    new Contact("Liam", "Carter", "Carter & Sons", "+12025550143"),
                    "Referral",
                    LeadStatus.CONTACTED,
                    LeadPriority.HIGH,
                    Duration.ofDays(6),
                    Duration.ofDays(1),
                    SampleActivity.of(ActivityType.NOTE, Duration.ofDays(6), "Recommended by an existing customer."),
                    call(Duration.ofDays(4), "connected", 9, "Compares three offers and decides this month."),
                    email(Duration.ofDays(2), "opened", "Sent a summary of the call.")),
            lead(
                    new Contact("Aisha", "Khan", "Khan Logistics", "+442079460143"),
                    "Trade fair",
                    LeadStatus.CONTACTED,
                    LeadPriority.MEDIUM,
                    Duration.ofDays(12),
                    Duration.ofDays(2),
                    SampleActivity.of(ActivityType.MEETING, Duration.ofDays(12), "Met at the stand. Runs 40 vans."),
                    call(Duration.ofDays(8), "no_answer", 0, "No answer, left no message."),
                    call(Duration.ofDays(1), "no_answer", 0, "No answer in the morning. Try the afternoon.")),
            lead(
                    new Contact("Noah", "Bennett", "", "+12025550171"),
                    "Website",
                    LeadStatus.NEW,
                    LeadPriority.MEDIUM,
                    Duration.ofDays(1),
                    Duration.ofHours(1),
                    SampleActivity.of(ActivityType.FORM, Duration.ofHours(23), "Asked to be called back.")),
            lead(
                    new Contact("Sofia", "Rossi", "Studio Rossi", "+12025550118"),
                    "Google Ads",
                    LeadStatus.NEW,
                    LeadPriority.HIGH,
                    Duration.ofDays(2),
                    null,
                    SampleActivity.of(ActivityType.FORM, Duration.ofDays(2), "Downloaded the buying guide."),
                    SampleActivity.of(
                            ActivityType.WEBSITE_VISIT, Duration.ofHours(5), "Came back to the pricing page.")),
            lead(
                    new Contact("Jonas", "Weber", "Weber Metallbau", "+493023125117"),
                    "Cold list",
                    LeadStatus.NEW,
                    LeadPriority.LOW,
                    Duration.ofDays(20),
                    null),
            lead(
                    new Contact("Emma", "Novak", "Novak Dental", "+442079460171"),
                    "Referral",
                    LeadStatus.QUALIFIED,
                    LeadPriority.MEDIUM,
                    Duration.ofDays(15),
                    Duration.ofDays(3),
                    call(Duration.ofDays(13), "connected", 11, "Needs a new system by January."),
                    SampleActivity.of(
                            ActivityType.MEETING,
                            Duration.ofDays(6),
                            "Demo with two colleagues. They liked the reports."),
                    email(Duration.ofDays(3), "opened", "Sent the offer.")),
            lead(
                    new Contact("Oliver", "Grant", "Grant Property", "+442079460118"),
                    "Google Ads",
                    LeadStatus.CONTACTED,
                    LeadPriority.LOW,
                    Duration.ofDays(18),
                    Duration.ofDays(14),
                    call(Duration.ofDays(16), "connected", 4, "Not now. Budget comes in spring.")),
            lead(
                    new Contact("Chloe", "Martin", "", "+12025550126"),
                    "Website",
                    LeadStatus.NEW,
                    LeadPriority.MEDIUM,
                    Duration.ofDays(3),
                    null,
                    SampleActivity.of(ActivityType.FORM, Duration.ofDays(3), "Signed up for the newsletter.")),
            lead(
                    new Contact("Ethan", "Brooks", "Brooks Fitness", "+12025550187"),
                    "Trade fair",
                    LeadStatus.CONVERTED,
                    LeadPriority.HIGH,
                    Duration.ofDays(28),
                    null,
                    SampleActivity.of(
                            ActivityType.MEETING, Duration.ofDays(27), "Met at the stand and asked for an offer."),
                    call(Duration.ofDays(20), "connected", 17, "Went through the offer line by line."),
                    email(Duration.ofDays(10), "replied", "Signed contract received.")),
            lead(
                    new Contact("Hannah", "Vogel", "Vogel Immobilien", "+493023125143"),
                    "Cold list",
                    LeadStatus.LOST,
                    LeadPriority.LOW,
                    Duration.ofDays(25),
                    null,
                    call(Duration.ofDays(22), "connected", 3, "Works with another supplier until 2028.")),
            lead(
                    new Contact("Daniel", "Okoro", "Okoro Foods", "+442079460187"),
                    "Referral",
                    LeadStatus.NEW,
                    LeadPriority.HIGH,
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    SampleActivity.of(
                            ActivityType.NOTE, Duration.ofHours(22), "Introduced by Emma Novak. Expects a call.")));

    static final int COUNT = ALL.size();

    private SampleLeads() {}

    private record Contact(String firstName, String lastName, String company, String phone) {
        String email() {
            return (firstName + "." + lastName + "@example.com").toLowerCase(Locale.ROOT);
        }
    }

    private static SampleLead lead(
            Contact contact,
            String source,
            LeadStatus status,
            LeadPriority priority,
            Duration age,
            @Nullable Duration followUpIn,
            SampleActivity... activities) {
        NewLead lead = new NewLead(
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.phone(),
                contact.company().isEmpty() ? null : contact.company(),
                SOURCE + source,
                status,
                priority,
                Map.of());
        return new SampleLead(lead, age, List.of(activities), followUpIn);
    }
}
