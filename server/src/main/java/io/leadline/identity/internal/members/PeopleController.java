package io.leadline.identity.internal.members;

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
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "members")
class PeopleController {
    private static final int MAX_IDS = 200;
    private static final int MAX_TEXT = 200;

    private final PeopleDirectory directory;

    PeopleController(PeopleDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/v1/tenant/people")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listPeople",
            summary = "The names of the tenant's members",
            description =
                    "For pages that show a user id, or let somebody choose a person. Only members of this tenant.")
    Page<PersonView> people(
            Caller caller,
            @Parameter(description = "How a name begins", example = "ada") @RequestParam(required = false) @Nullable String q,
            @Parameter(
                            description = "Only these user ids, at most 200; those who are no members are left out",
                            explode = Explode.FALSE,
                            example = "7,8")
                    @RequestParam(required = false)
                    @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (ids != null && (ids.size() > MAX_IDS || ids.stream().anyMatch(Objects::isNull))) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "ids names at most 200 people, such as 7,8.");
        }
        if (q != null && q.length() > MAX_TEXT) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "q may have at most 200 characters.");
        }
        int size = Limits.of(limit);
        String beginning = q == null || q.isBlank() ? null : q.strip();
        String scope = "people/" + caller.tenantId() + "/" + beginning + "/" + ids;
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                directory.page(caller.tenantId(), beginning, ids, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.id()));
    }
}
