package io.leadline.identity.internal;

import jakarta.servlet.http.HttpServletRequest;

/** Where a session was started, shown to its owner. */
record Device(String address, String userAgent) {
    static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String shown = agent == null ? "unknown" : agent.replaceAll("\\p{Cntrl}", "");
        return new Device(request.getRemoteAddr(), shown.substring(0, Math.min(255, shown.length())));
    }
}
