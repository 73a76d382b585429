package io.leadline.platform.database.watch;

import io.leadline.platform.problem.DatabaseFailures;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Answers 503 at once while the database is away, and in the same way where it goes away in the middle of a filter, whose
 * failures no controller advice sees. Pages, health and open streams are not concerned.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseGate extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGate.class);
    private static final String API = "/api/";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Supplier<@Nullable DatabaseState> state;
    private final ProblemWriter problems;

    /** @param state none in a slice of the application that has no database */
    DatabaseGate(ObjectProvider<DatabaseState> state, ProblemWriter problems) {
        this.state = SingletonSupplier.ofNullable(state::getIfAvailable);
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith(API)) {
            chain.doFilter(request, response);
            return;
        }
        DatabaseState now = state.get();
        if (now != null && !now.isAnsweringSoon()) {
            boolean longAway = now.silence().compareTo(LATER) > 0;
            write(DatabaseFailures.away(longAway ? LATER : SOON), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Optional<RetryLaterException> away = DatabaseFailures.problemOf(failure);
            if (away.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("{}; the caller is told to retry", away.get().detail(), failure);
            response.resetBuffer();
            write(away.get(), request, response);
        }
    }

    private void write(RetryLaterException away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problems.write(away, request, response);
    }
}
