package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.NewLead;
import io.leadline.platform.database.Instants;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client may write of a lead, in a creation, a patch or a row of a file. Blank texts count as absent.
 *
 * @param phone in any form; read with the country of the lead, else the tenant's default region
 * @param country ISO 3166 alpha-2
 * @param assignedAgentId the user id of a member with the role agent or more
 * @param attributes any further fields
 */
public record LeadFields(
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Size(max = 64) @Pattern(regexp = ".*[0-9].*", message = "a phone number has digits") String phone,

        @Nullable @Size(max = 200) String company,
        @Nullable @Size(max = 64) String source,
        @Nullable LeadStatus status,
        @Nullable LeadPriority priority,
        @Nullable @Min(1) Long assignedAgentId,
        @Nullable @Size(max = 2) String country,
        @Nullable @Size(max = 10_000) String notes,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable Instant nextFollowUpAt) {
    public LeadFields {
        firstName = blankToNull(firstName);
        lastName = blankToNull(lastName);
        email = blankToNull(email);
        phone = blankToNull(phone);
        company = blankToNull(company);
        source = blankToNull(source);
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        notes = blankToNull(notes);
    }

    static LeadFields of(Lead lead) {
        return new LeadFields(
                lead.firstName(),
                lead.lastName(),
                lead.email(),
                lead.phoneGiven(),
                lead.company(),
                lead.source(),
                lead.status(),
                lead.priority(),
                lead.assignedAgentId(),
                lead.country(),
                lead.notes(),
                lead.attributes(),
                lead.nextFollowUpAt());
    }

    static LeadFields of(NewLead lead) {
        return new LeadFields(
                lead.firstName(),
                lead.lastName(),
                lead.email(),
                lead.phone(),
                lead.company(),
                lead.source(),
                lead.status(),
                lead.priority(),
                null,
                null,
                null,
                lead.attributes(),
                null);
    }

    @AssertTrue(message = "country must be an ISO 3166 country code such as DE") boolean isCountryValid() {
        return country == null || Countries.isKnown(country);
    }

    /** Years a calendar can show and a database can keep. */
    @AssertTrue(message = "next_follow_up_at must lie between 1970 and 2200") boolean isNextFollowUpAtValid() {
        return nextFollowUpAt == null || Instants.isStorable(nextFollowUpAt);
    }

    LeadFields unassigned() {
        return new LeadFields(
                firstName,
                lastName,
                email,
                phone,
                company,
                source,
                status,
                priority,
                null,
                country,
                notes,
                attributes,
                nextFollowUpAt);
    }

    boolean isEmpty() {
        return firstName == null
                && lastName == null
                && email == null
                && phone == null
                && company == null
                && (attributes == null || attributes.isEmpty());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
