package io.leadline.leads.internal.statistics;

import io.leadline.leads.internal.listing.LeadCount;
import io.leadline.leads.internal.listing.LeadCounter;
import io.leadline.leads.internal.listing.LeadFilter;
import io.leadline.leads.internal.listing.LeadSource;
import io.leadline.leads.internal.listing.LeadSources;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lists and dashboards ask beside the leads themselves. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "leads")
class LeadStatisticsController {
    private static final int LONGEST_SOURCE = 64;

    private final LeadStatistics statistics;
    private final LeadConversion conversion;
    private final LeadCounter counter;
    private final LeadSources sources;

    LeadStatisticsController(
            LeadStatistics statistics, LeadConversion conversion, LeadCounter counter, LeadSources sources) {
        this.statistics = statistics;
        this.conversion = conversion;
        this.counter = counter;
        this.sources = sources;
    }

    @GetMapping("/stats")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "leadStats",
            summary = "How many leads there are, by status, priority, source and category")
    LeadStats stats(Caller caller) {
        return statistics.of(caller.tenantId());
    }

    @GetMapping("/conversion")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "leadConversion",
            summary = "How leads become customers: by source, and step by step",
            description =
                    "The sources beyond the twenty with most leads are gathered in one entry marked other. A lost lead "
                            + "counts as far as it had come when it was lost.")
    LeadConversion.Conversion conversion(Caller caller) {
        return conversion.of(caller.tenantId());
    }

    @GetMapping("/count")
    @Requires(Role.VIEWER)
    @MayRespondWith("invalid_category")
    @Operation(
            operationId = "countLeads",
            summary = "How many leads match",
            description = "The filters of the list. Counting ends at 10,000: exact is false where there are more.")
    LeadCount count(Caller caller, LeadFilter filter) {
        return counter.count(caller.tenantId(), filter);
    }

    @GetMapping("/sources")
    @Requires(Role.VIEWER)
    @Operation(operationId = "listLeadSources", summary = "The sources leads come from, in alphabetical order")
    Page<LeadSource> sources(
            Caller caller,
            @Parameter(description = "How the source begins", example = "face")
                    @RequestParam(required = false)
                    @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (q != null && q.length() > LONGEST_SOURCE) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "q may have at most 64 characters.");
        }
        int size = Limits.of(limit);
        String beginning = q == null || q.isBlank() ? null : q.strip();
        String scope = "lead-sources/" + caller.tenantId() + "/" + beginning;
        String after = cursor == null ? "" : Cursor.decode(scope, cursor, key -> key.getFirst());
        return Page.of(
                sources.page(caller.tenantId(), beginning, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.source()));
    }
}
