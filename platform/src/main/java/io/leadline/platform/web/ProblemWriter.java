package io.leadline.platform.web;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.Problems;
import io.leadline.platform.problem.RetryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is involved: in filters and in the security chain. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(DomainException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (exception instanceof RetryLaterException later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, later.retryAfter());
        }
        response.setStatus(exception.type().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problems.of(exception, request.getRequestURI())));
    }
}
