package io.leadline.live.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(StreamController.PATH)
@Tag(name = "live", description = "What happens in the tenant, as it happens")
class StreamController {
    static final String PATH = "/api/v1/stream";

    private final StreamSubscription opening;

    StreamController(StreamSubscription opening) {
        this.opening = opening;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @MayRespondWith("too_many_streams")
    @Operation(
            operationId = "openStream",
            summary = "What happens in the tenant, as Server-Sent Events",
            description = EventTypes.DESCRIPTION)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "openStream", value = EventTypes.EXAMPLE)))
    void open(
            Caller caller,
            Principal signedIn,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.GET.matches(request.getMethod())) {
            opening.open(new AccessGrant(signedIn, caller), lastEventId, request, response);
        }
    }
}
