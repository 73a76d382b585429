package io.leadline.demo;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.NewLead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up people and what happened with them; names nobody has and numbers reserved for fiction. */
final class DemoPeople {
    private static final String[] FIRST = {
        "Ada",
        "Bilbo",
        "Calamity",
        "Dorothy",
        "Ebenezer",
        "Fanny",
        "Gulliver",
        "Hermia",
        "Ishmael",
        "Jabber",
        "Katniss",
        "Lemuel",
        "Matilda",
        "Nemo",
        "Ophelia",
        "Pippi",
        "Queequeg",
        "Rapunzel",
        "Sancho",
        "Titania"
    };
    private static final String[] LAST = {
        "Sample", "Placeholder", "Demo", "Example", "Specimen", "Dummy", "Fictional", "Madeup", "Notreal", "Invented"
    };
    private static final String[] COMPANIES = {
        "Acme Anvils",
        "Initech Samples",
        "Duff Demonstrations",
        "Wonka Examples",
        "Gringotts Fictional",
        "Stark Placeholders",
        "Cyberdyne Demos",
        "Oceanic Specimens"
    };
    private static final String[] SOURCES = {
        "website",
        "website",
        "referral",
        "google_ads",
        "linkedin_ads",
        "facebook_ads",
        "event",
        "email_campaign",
        "cold_call"
    };
    private static final LeadStatus[] STATUSES = {
        LeadStatus.NEW,
        LeadStatus.NEW,
        LeadStatus.NEW,
        LeadStatus.CONTACTED,
        LeadStatus.CONTACTED,
        LeadStatus.QUALIFIED,
        LeadStatus.QUALIFIED,
        LeadStatus.CONVERTED,
        LeadStatus.LOST
    };
    private static final LeadPriority[] PRIORITIES = {
        LeadPriority.LOW, LeadPriority.MEDIUM, LeadPriority.MEDIUM, LeadPriority.HIGH
    };

    private final Random random;
    private int made;

    DemoPeople(Random random) {
        this.random = random;
    }

    /**
     * A lead that came in.
     *
     * @param lead as it came in: new
     * @param becomes where it stands today
     */
    record Arrival(NewLead lead, LeadStatus becomes) {}

    /** Something that happened with a lead. */
    record Moment(
            ActivityType type,
            @Nullable String outcome,
            String description,
            Instant at,
            @Nullable Instant nextFollowUp) {}

    Arrival next() {
        made++;
        String first = pick(FIRST);
        String last = pick(LAST);
        String email = (first + "." + last + made + "@example.com").toLowerCase(Locale.ROOT);
        NewLead lead = new NewLead(
                first,
                last,
                random.nextInt(5) == 0 ? null : email,
                random.nextInt(5) == 0 ? null : String.format(Locale.ROOT, "+1202555%04d", 100 + made % 100),
                pick(COMPANIES),
                pick(SOURCES),
                LeadStatus.NEW,
                pick(PRIORITIES),
                Map.of("budget", 1000 * (1 + random.nextInt(50)), "made_up", true));
        return new Arrival(lead, pick(STATUSES));
    }

    /** What happened between the lead's arrival and now, oldest first. */
    List<Moment> story(Instant cameIn, Instant now) {
        List<Moment> story = new ArrayList<>();
        Instant at = cameIn.plus(Duration.ofMinutes(5L + random.nextInt(60)));
        int length = random.nextInt(5);
        for (int i = 0; i < length && at.isBefore(now); i++) {
            story.add(moment(at, now));
            at = at.plus(Duration.ofHours(2L + random.nextInt(70)));
        }
        return story;
    }

    private Moment moment(Instant at, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 -> new Moment(ActivityType.CALL, "connected", "Talked about the anvil range", at, followUp(now));
            case 1 -> new Moment(ActivityType.CALL, "no_answer", "Rang out", at, followUp(now));
            case 2 -> new Moment(ActivityType.EMAIL, "opened", "Opened the catalogue", at, null);
            case 3 -> new Moment(ActivityType.EMAIL, "replied", "Asked for a price", at, null);
            case 4 -> new Moment(ActivityType.MEETING, null, "Saw the demonstration", at, followUp(now));
            default -> new Moment(ActivityType.WEBSITE_VISIT, null, "Looked at the price list", at, null);
        };
    }

    private @Nullable Instant followUp(Instant now) {
        return random.nextInt(3) == 0 ? now.plus(Duration.ofHours(random.nextInt(200) - 24L)) : null;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
