package io.leadline.identity.internal.sessions;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Has a browser forget what it keeps of a person who is gone: drafts in its storage, pages it would show again on "back". Cookies
 * are cleared by name, for {@code "cookies"} would also clear those of other applications in the same domain.
 */
public final class BrowserData {
    private static final String HEADER = "Clear-Site-Data";
    private static final String WHAT = "\"cache\", \"storage\"";

    private BrowserData() {}

    public static void clear(HttpServletResponse response) {
        response.setHeader(HEADER, WHAT);
    }
}
