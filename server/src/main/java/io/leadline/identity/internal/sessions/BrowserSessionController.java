package io.leadline.identity.internal.sessions;

import io.leadline.identity.internal.security.OpenPaths;
import io.leadline.platform.access.PublicOperation;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The other face of {@link SignOutController#logout}, which describes both: a browser gets rid of its cookie whatever it is worth. */
@RestController
@Hidden
class BrowserSessionController {
    private final OwnSessions sessions;
    private final RefreshCookie cookie;

    BrowserSessionController(OwnSessions sessions, RefreshCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @PostMapping(path = OpenPaths.LOGOUT, headers = SessionKeeping.HEADER + "=cookie")
    @PublicOperation
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::signOut);
        cookie.clear(request, response);
        BrowserData.clear(response);
    }
}
