package io.leadline.leads;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead another module brings in. The same rules hold as for one that comes over the API.
 *
 * @param phone in any form; read with the tenant's default region
 */
public record NewLead(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String source,
        LeadStatus status,
        LeadPriority priority,
        Map<String, @Nullable Object> attributes) {}
