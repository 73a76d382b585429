package io.leadline.identity.internal.security;

import io.leadline.platform.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;

/**
 * Lets requests in which nothing can be wrong past the framework's firewall. That looks for some forty forbidden pieces in each
 * address, and checks a header again whenever it is read, a token of 700 characters several times. A request that reads, has
 * nothing but plain characters in its address and clean headers fits all its rules, and is looked at once.
 */
final class PlainRequests implements HttpFirewall {
    private static final String IN_PATHS = "/-_.~";
    private static final String IN_QUERIES = "=&-_.~,:+";

    private final HttpFirewall strict;

    /** @param strict decides about all other requests */
    PlainRequests(HttpFirewall strict) {
        this.strict = strict;
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return isPlain(request) ? new Plain(request) : strict.getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }

    private static boolean isPlain(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return request.getMethod().equals("GET")
                && request.getContentType() == null
                && has(path, IN_PATHS)
                // Neither a step up, a hidden file nor an empty segment.
                && !path.contains("/.")
                && !path.contains("//")
                && (query == null || has(query, IN_QUERIES))
                && hasCleanHeaders(request);
    }

    private static boolean has(String text, String besideLettersAndDigits) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && besideLettersAndDigits.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCleanHeaders(HttpServletRequest request) {
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (!Texts.isHeaderName(name)) {
                return false;
            }
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                if (!Texts.isHeaderValue(values.nextElement())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class Plain extends FirewalledRequest {
        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {
            // Its paths are what they were.
        }
    }
}
