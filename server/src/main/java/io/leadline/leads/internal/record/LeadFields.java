package io.leadline.leads.internal.record;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.NewLead;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    public static LeadFields of(NewLead lead) {
        return new Builder()
                .firstName(lead.firstName())
                .lastName(lead.lastName())
                .email(lead.email())
                .phone(lead.phone())
                .company(lead.company())
                .source(lead.source())
                .status(lead.status())
                .priority(lead.priority())
                .attributes(lead.attributes())
                .build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds these fields. */
    public Builder toBuilder() {
        return new Builder()
                .firstName(firstName)
                .lastName(lastName)
                .email(email)
                .phone(phone)
                .company(company)
                .source(source)
                .status(status)
                .priority(priority)
                .assignedAgentId(assignedAgentId)
                .country(country)
                .notes(notes)
                .attributes(attributes)
                .nextFollowUpAt(nextFollowUpAt);
    }

    @AssertTrue(message = "country must be an ISO 3166 country code such as DE") boolean isCountryValid() {
        return country == null || Countries.isKnown(country);
    }

    /** Years a calendar can show and a database can keep. */
    @AssertTrue(message = "next_follow_up_at must lie between 1970 and 2200") boolean isNextFollowUpAtValid() {
        return nextFollowUpAt == null || Instants.isStorable(nextFollowUpAt);
    }

    public LeadFields unassigned() {
        return toBuilder().assignedAgentId(null).build();
    }

    public LeadFields followedUpAt(@Nullable Instant at) {
        return toBuilder().nextFollowUpAt(at).build();
    }

    /** The member who is to work the lead. */
    public @Nullable UserId owner() {
        return assignedAgentId == null ? null : new UserId(assignedAgentId);
    }

    public LeadStatus statusOrNew() {
        return Objects.requireNonNullElse(status, LeadStatus.NEW);
    }

    LeadPriority priorityOrMedium() {
        return Objects.requireNonNullElse(priority, LeadPriority.MEDIUM);
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

    /** Collects fields one by one. */
    public static final class Builder {
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String email;
        private @Nullable String phone;
        private @Nullable String company;
        private @Nullable String source;
        private @Nullable LeadStatus status;
        private @Nullable LeadPriority priority;
        private @Nullable Long assignedAgentId;
        private @Nullable String country;
        private @Nullable String notes;
        private @Nullable Map<String, @Nullable Object> attributes;
        private @Nullable Instant nextFollowUpAt;

        private Builder() {}

        public Builder firstName(@Nullable String value) {
            firstName = value;
            return this;
        }

        public Builder lastName(@Nullable String value) {
            lastName = value;
            return this;
        }

        public Builder email(@Nullable String value) {
            email = value;
            return this;
        }

        public Builder phone(@Nullable String value) {
            phone = value;
            return this;
        }

        public Builder company(@Nullable String value) {
            company = value;
            return this;
        }

        public Builder source(@Nullable String value) {
            source = value;
            return this;
        }

        public Builder status(@Nullable LeadStatus value) {
            status = value;
            return this;
        }

        public Builder priority(@Nullable LeadPriority value) {
            priority = value;
            return this;
        }

        public Builder assignedAgentId(@Nullable Long value) {
            assignedAgentId = value;
            return this;
        }

        public Builder country(@Nullable String value) {
            country = value;
            return this;
        }

        public Builder notes(@Nullable String value) {
            notes = value;
            return this;
        }

        public Builder attributes(@Nullable Map<String, @Nullable Object> value) {
            attributes = value;
            return this;
        }

        public Builder nextFollowUpAt(@Nullable Instant value) {
            nextFollowUpAt = value;
            return this;
        }

        public LeadFields build() {
            return new LeadFields(
                    firstName,
                    lastName,
                    email,
                    phone,
                    company,
                    source,
                    status,
                    priority,
                    assignedAgentId,
                    country,
                    notes,
                    attributes,
                    nextFollowUpAt);
        }
    }
}
