package io.leadline.platform.web;

import org.slf4j.MDC;

/** The id of the request at work: given as {@code X-Request-ID} or made here, echoed, logged and told in problems. */
public final class RequestIds {
    public static final String HEADER = "X-Request-ID";
    static final String MDC_KEY = "request_id";

    private RequestIds() {}

    public static String current() {
        String id = MDC.get(MDC_KEY);
        return id == null ? "none" : id;
    }
}
