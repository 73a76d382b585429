package io.leadline.activities.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leads")
class LeadTrendController {
    private static final int LONGEST = 366;

    private final LeadTrend trend;
    private final Tenants tenants;
    private final Clock clock;

    LeadTrendController(LeadTrend trend, Tenants tenants, Clock clock) {
        this.trend = trend;
        this.tenants = tenants;
        this.clock = clock;
    }

    @GetMapping("/api/v1/leads/trend")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "leadTrend",
            summary = "Leads that came in, were converted and were lost, day by day",
            description =
                    "Days of the tenant's time zone, today included. Conversions and losses are the changes of status as "
                            + "they happened: a lead that came in converted is none.")
    LeadTrendResponse trend(
            Caller caller,
            @Parameter(
                            description = "So many days back, today included",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "366", defaultValue = "30"))
                    @RequestParam(required = false)
                    @Nullable Integer days) {
        int span = days == null ? 30 : days;
        if (span < 1 || span > LONGEST) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "days must be between 1 and " + LONGEST + ".");
        }
        ZoneId zone = tenants.get(caller.tenantId()).timeZone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return trend.of(new LeadTrend.Span(caller.tenantId(), zone, today.minusDays(span - 1L), today));
    }
}
