package io.leadline.scoring.internal.statistics;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.scoring.internal.scores.ScoringSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/scoring")
@Tag(name = "scoring")
class ScoreStatisticsController {
    private static final int LONGEST = 31;

    private final ScoringSummary summary;
    private final ScoreHeatMap heatMap;
    private final ScoreMovers movers;
    private final Clock clock;

    ScoreStatisticsController(ScoringSummary summary, ScoreHeatMap heatMap, ScoreMovers movers, Clock clock) {
        this.summary = summary;
        this.heatMap = heatMap;
        this.movers = movers;
        this.clock = clock;
    }

    @GetMapping("/summary")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "scoringSummary",
            summary = "How the scores lie: counts per category, distribution in tens, average")
    ScoringSummary.Summary summary(Caller caller) {
        return summary.of(caller.tenantId());
    }

    @GetMapping("/heatmap")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "scoreHeatMap",
            summary = "Leads by source and category, with average scores",
            description = "The sources beyond the twenty with most leads are gathered in one entry marked other.")
    ScoreHeatMap.HeatMap heatMap(Caller caller) {
        return heatMap.of(caller.tenantId());
    }

    @GetMapping("/movers")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "scoreMovers",
            summary = "The leads whose score moved most",
            description =
                    "The largest single move of each lead within the days, the first calculation aside. Days are days "
                            + "in UTC, today included.")
    ScoreMoversResponse movers(
            Caller caller,
            @Parameter(
                            description = "So many days back, today included",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "31", defaultValue = "7"))
                    @RequestParam(required = false)
                    @Nullable Integer days,
            @Parameter(description = "Which way the score moved", schema = @Schema(allowableValues = {"up", "down"}))
                    @RequestParam(required = false)
                    ScoreMovers.@Nullable Direction direction,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        int span = days == null ? 7 : days;
        if (span < 1 || span > LONGEST) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "days must be between 1 and " + LONGEST + ".");
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = today.minusDays(span - 1L);
        ScoreMovers.Direction way = direction == null ? ScoreMovers.Direction.UP : direction;
        return new ScoreMoversResponse(
                from, today, movers.find(caller.tenantId(), from, today, way, Limits.of(limit, 20, 100)));
    }
}
