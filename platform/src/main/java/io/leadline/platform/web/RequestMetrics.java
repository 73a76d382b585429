package io.leadline.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times every request as {@code http.server.requests}, with the name and the tags the framework gives it. The framework's own
 * observation can be traced as well, which nobody here does, and finds each timer anew; that costs as much as a small answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestMetrics extends HttpFilter {
    private static final String NAME = "http.server.requests";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final Map<Tags, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** As few as there are operations, methods and statuses: none is taken from what a caller sends. */
    private record Tags(String method, String uri, int status, String exception) {
        static Tags of(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure) {
            int status = failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            return new Tags(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "UNKNOWN",
                    uri(request, status),
                    status,
                    failure == null ? "none" : failure.getClass().getSimpleName());
        }

        private static String uri(HttpServletRequest request, int status) {
            if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
                return pattern.isEmpty() ? "root" : pattern;
            }
            if (status >= 300 && status < 400) {
                return "REDIRECTION";
            }
            return status == 404 ? "NOT_FOUND" : "UNKNOWN";
        }

        String outcome() {
            return switch (status / 100) {
                case 1 -> "INFORMATIONAL";
                case 2 -> "SUCCESS";
                case 3 -> "REDIRECTION";
                case 4 -> "CLIENT_ERROR";
                case 5 -> "SERVER_ERROR";
                default -> "UNKNOWN";
            };
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        Throwable failure = null;
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error thrown) {
            failure = thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
            throw thrown;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(begun, request, response));
            } else {
                record(begun, request, response, failure);
            }
        }
    }

    private void record(
            long begun, HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure) {
        timers.computeIfAbsent(Tags.of(request, response, failure), this::timer)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Tags tags) {
        return Timer.builder(NAME)
                .tag("error", tags.exception())
                .tag("exception", tags.exception())
                .tag("method", tags.method())
                .tag("outcome", tags.outcome())
                .tag("status", Integer.toString(tags.status()))
                .tag("uri", tags.uri())
                .register(registry);
    }

    /** What answers later is timed until it has answered. */
    private final class AtTheEnd implements AsyncListener {
        private final long begun;
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private @Nullable Throwable failure;

        AtTheEnd(long begun, HttpServletRequest request, HttpServletResponse response) {
            this.begun = begun;
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            record(begun, request, response, failure);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It ends as onComplete.
        }

        @Override
        public void onError(AsyncEvent event) {
            failure = event.getThrowable();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
