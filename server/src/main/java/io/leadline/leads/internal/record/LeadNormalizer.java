package io.leadline.leads.internal.record;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.InvalidRequestException;
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
        if (fields.isEmpty()) {
            throw new InvalidRequestException(
                    "body", "empty_lead", "A lead needs a name, an email, a phone, a company or an attribute.");
        }
        String region = Objects.requireNonNullElse(fields.country(), tenant.defaultRegion());
        Phone phone = fields.phone() == null ? null : phoneNumbers.read(fields.phone(), region);
        Zone zone = zone(fields, phone, tenant);
        return new LeadDraft(fields, phone, zone.name(), zone.source(), attributes(fields.attributes()));
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
        boolean badName =
                attributes.keySet().stream().anyMatch(name -> name.isBlank() || name.length() > MAX_ATTRIBUTE_NAME);
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
