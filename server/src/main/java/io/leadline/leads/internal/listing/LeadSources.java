package io.leadline.leads.internal.listing;

import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sources a tenant's leads come from. Each is the least one after the one before, which the index tells at once; a grouping
 * would walk past all the leads between them.
 */
@Repository
public class LeadSources {
    private final JdbcClient jdbc;

    LeadSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In alphabetical order, those that begin with the text and come after the given one. */
    public List<LeadSource> page(TenantId tenantId, @Nullable String beginning, String after, int limit) {
        List<LeadSource> sources = new ArrayList<>();
        Optional<String> next =
                beginning == null || !after.isEmpty() ? next(tenantId, ">", after) : next(tenantId, ">=", beginning);
        while (next.isPresent() && sources.size() < limit && begins(next.get(), beginning)) {
            sources.add(new LeadSource(next.get()));
            next = next(tenantId, ">", next.get());
        }
        return sources;
    }

    private Optional<String> next(TenantId tenantId, String comparison, String than) {
        return jdbc.sql("SELECT MIN(source) FROM leads WHERE tenant_id = :tenant AND source " + comparison + " :than")
                .param("tenant", tenantId.value())
                .param("than", than)
                .query(String.class)
                .optional();
    }

    /** Asked of the database, which takes Ä for A and a for A, as its order does. */
    private boolean begins(String source, @Nullable String beginning) {
        return beginning == null
                || jdbc.sql("SELECT CAST(:source AS CHAR) LIKE :beginning")
                        .param("source", source)
                        .param("beginning", LeadSearch.prefix(beginning))
                        .query(Boolean.class)
                        .single();
    }
}
