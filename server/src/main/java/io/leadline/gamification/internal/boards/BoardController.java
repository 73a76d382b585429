package io.leadline.gamification.internal.boards;

import io.leadline.gamification.internal.boards.BoardRepository.Row;
import io.leadline.gamification.internal.boards.LeaderboardResponse.BoardPlace;
import io.leadline.gamification.internal.periods.Period;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.identity.People;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "gamification")
class BoardController {
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final BoardRepository boards;
    private final TenantDays days;
    private final People people;

    BoardController(BoardRepository boards, TenantDays days, People people) {
        this.boards = boards;
        this.days = days;
        this.people = people;
    }

    @GetMapping("/api/v1/gamification/leaderboard")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "getLeaderboard",
            summary = "Who stands where in a day, an ISO week, a month or of all time",
            description =
                    "Days are the tenant's. Points earned count, spent or not. Only members who did not choose to be"
                            + " hidden are listed.")
    LeaderboardResponse board(
            Caller caller,
            @Parameter(description = "Which board; week unless given", example = "week")
                    @RequestParam(required = false)
                    @Nullable Period period,
            @Parameter(description = "Only people of this team", example = "3")
                    @RequestParam(name = "team_id", required = false)
                    @Nullable Long teamId,
            @Parameter(description = "A day of the period; today unless given", example = "2026-11-22")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        BoardQuery board = query(caller, period, teamId, date);
        String scope = "board/" + caller.tenantId() + "/" + board.period() + "/" + board.start() + "/" + teamId;
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        Page<Row> page = Page.of(
                boards.page(caller.tenantId(), board, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.seat()));
        return answer(caller, board, page);
    }

    private BoardQuery query(Caller caller, @Nullable Period period, @Nullable Long teamId, @Nullable LocalDate date) {
        LocalDate today = days.today(caller.tenantId());
        LocalDate day = date == null ? today : date;
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "date lies in the years 1970 to 2199.");
        }
        Period wanted = period == null ? Period.WEEK : period;
        return new BoardQuery(wanted, wanted.startOf(day), teamId, today);
    }

    private LeaderboardResponse answer(Caller caller, BoardQuery board, Page<Row> page) {
        Optional<Row> me = boards.of(caller.tenantId(), board, caller.userId().value());
        List<Row> all = new ArrayList<>(page.items());
        me.ifPresent(all::add);
        Map<UserId, String> names =
                people.names(all.stream().map(row -> new UserId(row.userId())).collect(Collectors.toSet()));
        return new LeaderboardResponse(
                board.period(),
                board.start(),
                board.period().endOf(board.start()),
                page.items().stream().map(row -> place(caller, row, names)).toList(),
                me.map(row -> place(caller, row, names)).orElse(null),
                page.nextCursor());
    }

    private static BoardPlace place(Caller caller, Row row, Map<UserId, String> names) {
        UserId userId = new UserId(row.userId());
        boolean own = userId.equals(caller.userId());
        boolean shown = !row.anonymous() || own || caller.role().covers(Role.SUPERVISOR);
        Long before = row.placeBefore();
        return new BoardPlace(
                row.place(),
                before,
                before == null ? null : before - row.place(),
                shown ? row.userId() : null,
                shown ? names.get(userId) : null,
                row.anonymous(),
                own,
                row.points());
    }
}
