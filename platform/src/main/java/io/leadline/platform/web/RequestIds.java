package io.leadline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id of the request at work: given as {@code X-Request-ID} or made here, echoed, logged and told in problems. */
public final class RequestIds {
    public static final String HEADER = "X-Request-ID";
    private static final String MDC_KEY = "request_id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestIds() {}

    public static String current() {
        String id = MDC.get(MDC_KEY);
        return id == null ? "none" : id;
    }

    /** From here to {@link #end} this request is at work; the page of its error keeps its id. */
    static void begin(HttpServletRequest request, HttpServletResponse response) {
        String known = response.getHeader(HEADER);
        String given = known == null ? request.getHeader(HEADER) : known;
        String id = given != null && ACCEPTED.matcher(given).matches() ? given : fresh();
        response.setHeader(HEADER, id);
        MDC.put(MDC_KEY, id);
    }

    static void end() {
        MDC.remove(MDC_KEY);
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
