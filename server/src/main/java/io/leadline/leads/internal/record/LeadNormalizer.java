package io.leadline.leads.internal.record;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.Texts;
import io.leadline.platform.web.json.JsonColumn;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns validated fields into a draft: phone in E.164, time zone with how it was found, defaults filled in. */
@Component
public class LeadNormalizer {
    private static final String EMPTY_LEAD = "empty_lead";
    static final int MAX_ATTRIBUTES = 600;
    static final int MAX_ATTRIBUTES_LENGTH = 64 * 1024;
    static final int MAX_ATTRIBUTE_NAME = 200;

    private final PhoneNumbers phoneNumbers;
    private final Tenants tenants;
    private final JsonColumn json;

    LeadNormalizer(PhoneNumbers phoneNumbers, Tenants tenants, JsonColumn json) {
        this.phoneNumbers = phoneNumbers;
        this.tenants = tenants;
        this.json = json;
    }

    /** @throws InvalidRequestException as {@link #normalize(LeadFields, Tenant)} */
    public LeadDraft normalize(LeadFields fields, TenantId tenantId) {
        return normalize(fields, tenants.get(tenantId));
    }

    /** @throws InvalidRequestException when the lead is empty or its attributes are too large or hold unclean text */
    public LeadDraft normalize(LeadFields fields, Tenant tenant) {
        return normalize(fields, tenant, true);
    }

    /**
     * The lead as it becomes by a change. A phone that was not touched is not read anew: where it was kept as given, the region of
     * today might make it somebody else's number.
     *
     * @throws InvalidRequestException as {@link #normalize(LeadFields, Tenant)}
     */
    public LeadDraft normalize(LeadFields fields, Lead before, boolean countryKnown) {
        LeadDraft draft = normalize(fields, tenants.get(before.tenantId()), countryKnown);
        LeadFields old = before.fields();
        boolean samePhone =
                Objects.equals(fields.phone(), old.phone()) && Objects.equals(fields.country(), old.country());
        String kept = before.phone();
        if (!samePhone
                || kept == null
                || draft.phone() == null
                || kept.equals(draft.phone().text())) {
            return draft;
        }
        Phone phone = new Phone(
                kept, phoneNumbers.read(kept, null).valid(), draft.phone().given(), null);
        Zone zone = zone(fields, phoneNumbers.read(kept, null), tenants.get(before.tenantId()));
        return new LeadDraft(fields, phone, zone.name(), zone.source(), draft.attributesJson());
    }

    /**
     * As {@link #normalize(LeadFields, Tenant)}.
     *
     * @param countryKnown false where the lead lives in a country nobody knows: its phone is not read as one of the tenant's region
     */
    public LeadDraft normalize(LeadFields fields, Tenant tenant, boolean countryKnown) {
        if (fields.isEmpty()) {
            throw new InvalidRequestException(
                    "body", EMPTY_LEAD, "A lead needs a name, an email, a phone, a company or an attribute.");
        }
        String region = fields.country() == null && countryKnown ? tenant.defaultRegion() : fields.country();
        Phone phone = fields.phone() == null ? null : phoneNumbers.read(fields.phone(), region);
        Zone zone = zone(fields, phone, tenant);
        return new LeadDraft(fields, phone, zone.name(), zone.source(), attributes(fields.attributes()));
    }

    /** Whether the problem is that the lead has nothing at all. */
    public static boolean isEmptyLead(FieldProblem problem) {
        return problem.code().equals(EMPTY_LEAD);
    }

    private record Zone(String name, String source) {}

    private Zone zone(LeadFields fields, @Nullable Phone phone, Tenant tenant) {
        if (phone != null && phone.timeZone() != null) {
            return new Zone(phone.timeZone(), "phone");
        }
        return Optional.ofNullable(fields.country())
                .flatMap(phoneNumbers::zoneOfCountry)
                .map(name -> new Zone(name, "country"))
                .orElseGet(() -> new Zone(tenant.timeZone().getId(), "tenant"));
    }

    private String attributes(@Nullable Map<String, @Nullable Object> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            return "{}";
        }
        boolean badName = attributes.keySet().stream()
                .anyMatch(name -> Texts.isBlank(name) || name.length() > MAX_ATTRIBUTE_NAME);
        if (badName || attributes.size() > MAX_ATTRIBUTES) {
            throw new InvalidRequestException(
                    "attributes", "invalid", "At most 600 attributes, with names of 1 to 200 characters.");
        }
        String document = json.write(attributes);
        if (document.length() > MAX_ATTRIBUTES_LENGTH) {
            throw new InvalidRequestException("attributes", "too_long", "Attributes may take at most 64 KiB of JSON.");
        }
        if (!JsonColumn.isStorable(attributes)) {
            throw new InvalidRequestException(
                    "attributes",
                    "not_storable",
                    "A text holds a NUL or half of a character pair, or a number is too large.");
        }
        return document;
    }
}
