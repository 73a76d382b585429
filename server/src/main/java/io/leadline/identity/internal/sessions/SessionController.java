package io.leadline.identity.internal.sessions;

import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/sessions")
@Tag(name = "auth")
class SessionController {
    private final OwnSessions sessions;

    SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @RequiresSignIn
    @Operation(operationId = "listSessions", summary = "Where I am signed in, newest first")
    Page<SessionView> list(
            Principal signedIn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "sessions/" + signedIn.userId();
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(sessions.page(signedIn, before, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    @DeleteMapping("/{id}")
    @RequiresSignIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "End one of my sessions")
    void end(Principal signedIn, @PathVariable long id) {
        sessions.end(signedIn, id);
    }

    @DeleteMapping
    @RequiresSignIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endOtherSessions", summary = "End all my sessions but this one")
    void endOthers(Principal signedIn) {
        sessions.endOthers(signedIn);
    }
}
