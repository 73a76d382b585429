package io.leadline.testing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.leadline.testing.ApiClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a client sends it.
 *
 * <pre>{@code
 * long id = aQualifiedLead().with("source", "referral").createdBy(admin);
 * }</pre>
 */
public record LeadBody(@JsonValue Map<String, @Nullable Object> fields) {
    public static LeadBody aLead() {
        return new LeadBody(Map.of()).with("first_name", "Grace").with("last_name", "Hopper");
    }

    /** Everything the default model likes about a new lead: website, email, phone. */
    public static LeadBody aWebsiteLead() {
        return aLead().with("source", "website")
                .with("email", "grace@example.com")
                .with("phone", "+16502530000")
                .with("priority", "medium");
    }

    public static LeadBody aQualifiedLead() {
        return aWebsiteLead().with("status", "qualified");
    }

    public LeadBody with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new LeadBody(changed);
    }

    /** Creates the lead and returns its id. */
    public long createdBy(ApiClient client) {
        Answer created = client.post("/leads", this);
        if (created.status() != 201) {
            throw new AssertionError("The lead was not created: " + created.body());
        }
        return created.json().path("id").asLong();
    }
}
