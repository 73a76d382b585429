package io.leadline.platform.web.operations;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * No parameter is longer, and none has more values, than any operation has a use for; many allow less. An id is never below 1. Only
 * the address and the headers are looked at, never the body, whose fields have limits of their own.
 */
public final class ParameterLimits implements HandlerInterceptor {
    /** Characters of one value. */
    public static final int LONGEST = 2000;

    /** Values of one name, repeated or with commas between them. */
    public static final int MOST = 500;

    private static final List<String> HEADERS = List.of(HttpHeaders.IF_MATCH, "Last-Event-ID");

    private final Map<Method, Map<String, ParameterKind>> kinds = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        checkLength("The path", request.getRequestURI());
        for (String header : HEADERS) {
            String value = request.getHeader(header);
            if (value != null) {
                checkLength(header, value);
            }
        }
        if (request.getQueryString() != null && handler instanceof HandlerMethod operation) {
            checkQuery(
                    request.getQueryString(), kinds.computeIfAbsent(operation.getMethod(), ParameterKind::ofQueryOf));
        }
        return true;
    }

    private static void checkQuery(String query, Map<String, ParameterKind> kinds) {
        Map<String, Integer> values = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            ParameterKind kind = kinds.getOrDefault(name, ParameterKind.ONE_TEXT);
            List<String> several = kind.isList() ? List.of(value.split(",", -1)) : List.of(value);
            several.forEach(one -> check(name, kind, one));
            if (values.merge(name, several.size(), Integer::sum) > MOST) {
                throw refused(shown(name) + " has more than " + MOST + " values; ask in several requests.");
            }
        }
    }

    private static void check(String name, ParameterKind kind, String value) {
        checkLength(name, value);
        // What is no number at all is refused as it is read.
        if (kind.isId() && (value.strip().startsWith("-") || value.strip().matches("\\+?0+"))) {
            throw refused(shown(name) + " is 1 or more.");
        }
    }

    private static void checkLength(String name, String value) {
        if (value.length() > LONGEST) {
            throw refused(shown(name) + " is longer than " + LONGEST + " characters.");
        }
    }

    /** As the server reads it; what it cannot read it refuses itself. */
    private static String decoded(String encoded) {
        try {
            return Objects.requireNonNull(StringUtils.uriDecode(encoded.replace('+', ' '), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return encoded;
        }
    }

    private static String shown(String name) {
        return name.matches("[\\w .-]{1,64}") ? name : "A parameter";
    }

    private static DomainException refused(String detail) {
        return new DomainException(ProblemType.INVALID_PARAMETER, detail);
    }
}
