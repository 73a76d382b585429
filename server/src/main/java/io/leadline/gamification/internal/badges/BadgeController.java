package io.leadline.gamification.internal.badges;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.CatalogueResource;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(BadgeController.PATH)
@Tag(name = "gamification")
class BadgeController {
    static final String PATH = "/api/v1/gamification/badges";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final BadgeService badges;
    private final MergePatch mergePatch;

    BadgeController(BadgeService badges, MergePatch mergePatch) {
        this.badges = badges;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listBadges", summary = "The tenant's badges")
    Page<BadgeView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RESOURCE.page(caller.tenantId(), limit, cursor, badges::page).map(BadgeView::of);
    }

    @PostMapping
    @Requires(Role.ADMIN)
    @MayRespondWith({"name_taken", "too_many_badges"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createBadge",
            summary = "Add a badge",
            description = "Whoever has reached its goal already gets it at once.")
    ResponseEntity<BadgeView> create(Caller caller, @RequestBody @Valid BadgeFields body) {
        Badge created = badges.create(caller.tenantId(), body);
        return RESOURCE.created(created, BadgeView.of(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getBadge", summary = "Read a badge")
    ResponseEntity<BadgeView> get(Caller caller, @PathVariable long id) {
        return answer(badges.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.ADMIN)
    @MayRespondWith("name_taken")
    @Operation(
            operationId = "changeBadge",
            summary = "Change a badge",
            description = "A JSON Merge Patch (RFC 7396). Those who hold it keep it, by the goal they reached.")
    ResponseEntity<BadgeView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(BadgeFields.class) JsonNode body) {
        return answer(badges.change(
                caller.tenantId(), id, ifMatch, fields -> mergePatch.apply(fields, body, BadgeFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeBadge", summary = "Remove a badge", description = "Those who earned it keep it.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        badges.remove(caller.tenantId(), id, ifMatch);
    }

    private static ResponseEntity<BadgeView> answer(Badge badge) {
        return RESOURCE.found(badge, BadgeView.of(badge));
    }
}
